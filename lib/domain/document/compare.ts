import { diffPieces } from '../text/diff-pieces';
import { alignNodes, type Unit } from './align-nodes';
import type { Body, Inline, TableCell } from './body';
import { inlineTokens, isBreak, joinInlines, type Token } from './inline-tokens';
import { nodeKey } from './node-key';
import { nodeText } from './node-text';

/** Inline content of a line that both have, that only one has, or that both have with other marks. */
export type Run =
  | { kind: 'same' | 'added' | 'removed'; content: Inline[] }
  | { kind: 'formatted'; content: Inline[]; was: Inline[] };

/** What became of the parts of a unit; null where it cannot be taken apart and is shown before and after. */
export type Inside =
  | { runs: Run[] }
  | { units: UnitChange[] }
  | { cells: { type: TableCell['type']; units: UnitChange[] }[] }
  | { label: Run[]; value: Run[] }
  | null;

/** What became of a block, list item, row or fact. `isFormat`: its words are the same. */
export type UnitChange =
  | { kind: 'same'; before: Unit; after: Unit }
  | { kind: 'added'; after: Unit }
  | { kind: 'removed'; before: Unit }
  | { kind: 'changed'; before: Unit; after: Unit; isFormat: boolean; inside: Inside };

/**
 * A line of the comparison: what became of one top-level block, with the indexes of it in either body. A block that was
 * moved has two, of one `number`: a removed one where it was, and one where it is.
 */
export type ComparisonRow = {
  change: UnitChange;
  before: number | null;
  after: number | null;
  move: { number: number; isFrom: boolean } | null;
};

/**
 * Compares two bodies for people: blocks with blocks, and what changed inside them down to words, which are never cut. Rows
 * are in the order of the later body; what was removed stands before what came in its place.
 */
export function compareBodies(before: Body, after: Body): ComparisonRow[] {
  let moves = 0;
  const numbers = new Map<number, number>();
  const numberOf = (id: number) => {
    if (!numbers.has(id)) numbers.set(id, ++moves);
    return numbers.get(id) ?? 0;
  };
  return steps(before.content, after.content).map(({ was, is, moved }) => ({
    change: changeOf(was?.unit, is?.unit),
    before: was?.index ?? null,
    after: is?.index ?? null,
    move: moved === null ? null : { number: numberOf(moved), isFrom: !is },
  }));
}

type Place<T> = { unit: T; index: number };

/**
 * One step through two sequences: what stood here, what stands here, or both. `moved`: the index before of one that was
 * moved; there is a step where it stood, without what it is, and a step where it stands, with what it was.
 */
type Step<T> = { was: Place<T> | null; is: Place<T> | null; moved: number | null };

function steps<T extends Unit>(before: readonly T[], after: readonly T[]): Step<T>[] {
  const pairs = alignNodes(before, after);
  const movedBefore = new Map(pairs.filter((pair) => pair.isMoved).map((pair) => [pair.i, pair]));
  const movedAfter = new Map([...movedBefore.values()].map((pair) => [pair.j, pair]));
  const place = (list: readonly T[], index: number): Place<T> => ({ unit: list[index] as T, index });
  const found: Step<T>[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...pairs.filter((one) => !one.isMoved), { i: before.length, j: after.length }]) {
    for (; i < pair.i; i++)
      found.push({ was: place(before, i), is: null, moved: movedBefore.has(i) ? i : null });
    for (; j < pair.j; j++) {
      const from = movedAfter.get(j);
      found.push({ was: from ? place(before, from.i) : null, is: place(after, j), moved: from?.i ?? null });
    }
    if (i < before.length) found.push({ was: place(before, i++), is: place(after, j++), moved: null });
  }
  return found;
}

function changeOf(before: Unit | undefined, after: Unit | undefined): UnitChange {
  if (!before || !after)
    return after ? { kind: 'added', after } : { kind: 'removed', before: before as Unit };
  if (nodeKey(before) === nodeKey(after)) return { kind: 'same', before, after };
  const isFormat = nodeText(before) === nodeText(after);
  return { kind: 'changed', before, after, isFormat, inside: insideOf(before, after) };
}

/** Within a unit a move is shown as what it is to the eye: gone here, there now. */
function changesOf(before: readonly Unit[], after: readonly Unit[]): UnitChange[] {
  return steps(before, after).map(({ was, is, moved }) =>
    changeOf(moved === null || !is ? was?.unit : undefined, is?.unit),
  );
}

function insideOf(before: Unit, after: Unit): Inside {
  if (isLine(before) && isLine(after)) return { runs: lineRuns(before.content, after.content) };
  if (before.type === 'fact' && after.type === 'fact')
    return {
      label: lineRuns(before.content[0].content, after.content[0].content),
      value: lineRuns(before.content[1].content, after.content[1].content),
    };
  if (before.type === 'tableRow' && after.type === 'tableRow') {
    if (before.content.length !== after.content.length) return null;
    return {
      cells: after.content.map((cell, n) => ({
        type: cell.type,
        units: changesOf(before.content[n]?.content ?? [], cell.content),
      })),
    };
  }
  return 'content' in before && 'content' in after && !isLine(before) && !isLine(after)
    ? { units: changesOf(before.content as Unit[], after.content as Unit[]) }
    : null;
}

const isLine = (unit: Unit): unit is Extract<Unit, { type: 'paragraph' | 'heading' | 'codeBlock' }> =>
  unit.type === 'paragraph' || unit.type === 'heading' || unit.type === 'codeBlock';

/** No text holds NUL. */
const textKey = (token: Token): string => (isBreak(token) ? '\0' : token.text);

/** What became of a line, word by word. A word that is the same but for its marks is `formatted`. */
function lineRuns(before: readonly Inline[] | undefined, after: readonly Inline[] | undefined): Run[] {
  const a = inlineTokens(before);
  const b = inlineTokens(after);
  const runs: Run[] = [];
  for (const { isSame, aFrom, aTo, bFrom, bTo } of diffPieces(a.map(textKey), b.map(textKey))) {
    if (!isSame) {
      runs.push({ kind: 'removed', content: inlinesOf(a.slice(aFrom, aTo)) });
      runs.push({ kind: 'added', content: inlinesOf(b.slice(bFrom, bTo)) });
      continue;
    }
    for (let n = 0; n < bTo - bFrom; n++) {
      const [was, is] = [a[aFrom + n], b[bFrom + n]];
      if (was && is) addWord(runs, was, is);
    }
  }
  return runs.filter(({ content }) => content.length > 0);
}

const inlinesOf = (tokens: readonly Token[]): Inline[] =>
  joinInlines(tokens.flatMap((token) => token.inlines));

/** Adds a word that both have to the last run, or begins another. */
function addWord(runs: Run[], was: Token, is: Token): void {
  const isSame = was.key === is.key;
  const last = runs.at(-1);
  if (isSame && last?.kind === 'same') last.content = joinInlines([...last.content, ...is.inlines]);
  else if (!isSame && last?.kind === 'formatted') {
    last.content = joinInlines([...last.content, ...is.inlines]);
    last.was = joinInlines([...last.was, ...was.inlines]);
  } else if (isSame) runs.push({ kind: 'same', content: [...is.inlines] });
  else runs.push({ kind: 'formatted', content: [...is.inlines], was: [...was.inlines] });
}
