import { alignNodes, type Pair, type Unit } from './align-nodes';
import { nodeKey } from './node-key';

/** What two sides left of units of which they changed the same. */
export type Clash<T> = { base: T[]; mine: T[]; theirs: T[] };

/** Says what stands in the place of a clash. Clashes are settled in reading order. */
export type Settle = <T extends Unit>(clash: Clash<T>) => T[];

/** Merges one unit; undefined where a side removed it. */
type MergeOne<T> = (base: T, mine: T | undefined, theirs: T | undefined) => T[];

/** A unit as it stands on one side. `id`: which of the base it is. `isMover`: a side gave it another place. */
type Standing<T> = { unit: T; id: number | null; isMover: boolean };

/** What stands between two units that all three have in the same order. `base` holds what a side removed. */
type Chunk<T> = { base: number[]; mine: Standing<T>[]; theirs: Standing<T>[] };

/**
 * Merges two changes of a sequence of units (diff3 over what became of each): additions, removals and moves of either
 * side are all taken; where both added at the same place, or one replaced what the other changed, there is a clash. A unit
 * that both sides moved stands at the first of its new places.
 */
export function mergeSequence<T extends Unit>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  mergeOne: MergeOne<T>,
  settle: Settle,
): T[] {
  const toMine = pairsById(base, mine);
  const toTheirs = pairsById(base, theirs);
  const isMover = (id: number) => toMine.get(id)?.isMoved === true || toTheirs.get(id)?.isMoved === true;
  const merged: T[] = [];
  const movedTo = new Set<number>();

  function emit({ unit, id }: { unit?: T; id: number | null }): void {
    const was = id === null ? undefined : base[id];
    if (id === null || !was) {
      if (unit) merged.push(unit);
      return;
    }
    if (isMover(id) && movedTo.has(id)) return;
    movedTo.add(id);
    merged.push(...mergeOne(was, mine[toMine.get(id)?.j ?? -1], theirs[toTheirs.get(id)?.j ?? -1]));
  }
  const emitAll = (list: readonly Standing<T>[]) => {
    for (const one of list) emit(one);
  };

  function wasLeft(chunk: Chunk<T>, side: readonly Standing<T>[]): boolean {
    return (
      side.length === chunk.base.length &&
      side.every((one, n) => one.id === chunk.base[n] && isUntouched(one))
    );
  }
  const isUntouched = ({ unit, id }: Standing<T>) =>
    id !== null && nodeKey(unit) === nodeKey(base[id] ?? unit);

  function emitChunk(chunk: Chunk<T>): void {
    const either = [...chunk.mine, ...chunk.theirs];
    const movers = either.filter((one) => one.isMover);
    if (areSame(chunk.mine, chunk.theirs) || wasLeft(chunk, chunk.theirs)) emitAll(chunk.mine);
    else if (wasLeft(chunk, chunk.mine)) emitAll(chunk.theirs);
    else if (movers.length > 0) {
      // Moved units are in no clash: choosing there would lose or double them.
      emitAll(movers.sort((a, b) => (a.id ?? 0) - (b.id ?? 0)));
      const stay = (one: Standing<T>) => !one.isMover;
      emitChunk({ ...chunk, mine: chunk.mine.filter(stay), theirs: chunk.theirs.filter(stay) });
    } else if (chunk.base.length === 0) emitAdditions(chunk);
    // Nothing stays when either side only removed.
    else if (!either.every(isUntouched)) emitClash(chunk);
  }

  /** Both sides added here: once what their additions begin and end with alike. */
  function emitAdditions({ mine: m, theirs: t }: Chunk<T>): void {
    const least = Math.min(m.length, t.length);
    let head = 0;
    while (head < least && areSame(m.slice(head, head + 1), t.slice(head, head + 1))) head++;
    let tail = 0;
    while (tail < least - head && areSame(m.slice(-1 - tail).slice(0, 1), t.slice(-1 - tail).slice(0, 1)))
      tail++;
    const rest = { base: [], mine: m.slice(head, m.length - tail), theirs: t.slice(head, t.length - tail) };
    emitAll(m.slice(0, head));
    if (rest.mine.length > 0 && rest.theirs.length > 0) emitClash(rest);
    else emitAll([...rest.mine, ...rest.theirs]);
    emitAll(m.slice(m.length - tail));
  }

  function emitClash(chunk: Chunk<T>): void {
    const clash = {
      base: chunk.base.flatMap((id) => base[id] ?? []),
      mine: chunk.mine.map(({ unit }) => unit),
      theirs: chunk.theirs.map(({ unit }) => unit),
    };
    merged.push(...settle(clash));
  }

  const onMine = standings(mine, toMine, isMover);
  const onTheirs = standings(theirs, toTheirs, isMover);
  let removed: number[] = [];
  base.forEach((_, id) => {
    if (isMover(id)) return;
    if (!toMine.has(id) || !toTheirs.has(id)) removed.push(id);
    else {
      emitChunk({ base: removed, mine: takeUntil(onMine, id), theirs: takeUntil(onTheirs, id) });
      emit({ id });
      removed = [];
    }
  });
  emitChunk({ base: removed, mine: onMine, theirs: onTheirs });
  return merged;
}

function pairsById<T extends Unit>(base: readonly T[], side: readonly T[]): Map<number, Pair> {
  return new Map(alignNodes(base, side).map((pair) => [pair.i, pair]));
}

/** The units of a side but those that the other side alone moved: these stand where they do there. */
function standings<T extends Unit>(
  side: readonly T[],
  pairs: ReadonlyMap<number, Pair>,
  isMover: (id: number) => boolean,
): Standing<T>[] {
  const ids = new Map([...pairs.values()].map(({ i, j }) => [j, i]));
  return side.flatMap((unit, j): Standing<T>[] => {
    const id = ids.get(j) ?? null;
    if (id === null || !isMover(id)) return [{ unit, id, isMover: false }];
    return pairs.get(id)?.isMoved ? [{ unit, id, isMover: true }] : [];
  });
}

/** Takes what stands before a unit of the base, and that unit, away from the list; returns what stood before it. */
function takeUntil<T>(list: Standing<T>[], id: number): Standing<T>[] {
  const at = list.findIndex((one) => one.id === id);
  return list.splice(0, at + 1).slice(0, -1);
}

function areSame<T extends Unit>(one: readonly Standing<T>[], other: readonly Standing<T>[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ unit, id }, n) => other[n]?.id === id && nodeKey(other[n].unit) === nodeKey(unit))
  );
}
