import { matchSequences } from './match-sequences';
import { isWord } from './split-words';

/** A stretch that two sequences share, or in which they differ; indexes, ends exclusive. */
export type DiffStretch = { isSame: boolean; aFrom: number; aTo: number; bFrom: number; bTo: number };

/**
 * Compares two texts cut into pieces (`splitWords`). Stretches alternate between same and different; a difference goes on
 * over white space and punctuation until there is a whole word again that both have, since people read words.
 */
export function diffPieces(a: readonly string[], b: readonly string[]): DiffStretch[] {
  const stretches: DiffStretch[] = [];
  let [aFrom, bFrom] = [0, 0];
  for (const [i, j] of matchSequences(a, b)) {
    add(stretches, { isSame: false, aFrom, aTo: i, bFrom, bTo: j });
    add(stretches, { isSame: true, aFrom: i, aTo: i + 1, bFrom: j, bTo: j + 1 });
    [aFrom, bFrom] = [i + 1, j + 1];
  }
  add(stretches, { isSame: false, aFrom, aTo: a.length, bFrom, bTo: b.length });

  const joined: DiffStretch[] = [];
  stretches.forEach((stretch, n) => {
    const isBetween = n > 0 && n + 1 < stretches.length;
    const isBridge = isBetween && !a.slice(stretch.aFrom, stretch.aTo).some(isWord);
    add(joined, { ...stretch, isSame: stretch.isSame && !isBridge });
  });

  const trimmed: DiffStretch[] = [];
  for (const stretch of joined) for (const part of trim(stretch, a, b)) add(trimmed, part);
  return trimmed;
}

/** Adds a stretch to the list, to its last one if that is of the same kind; an empty one is left out. */
function add(list: DiffStretch[], stretch: DiffStretch): void {
  if (stretch.aFrom === stretch.aTo && stretch.bFrom === stretch.bTo) return;
  const last = list.at(-1);
  if (last?.isSame === stretch.isSame)
    list[list.length - 1] = { ...last, aTo: stretch.aTo, bTo: stretch.bTo };
  else list.push(stretch);
}

/** Sets apart what both sides of a difference begin and end with. */
function trim(stretch: DiffStretch, a: readonly string[], b: readonly string[]): DiffStretch[] {
  if (stretch.isSame) return [stretch];
  let { aFrom, aTo, bFrom, bTo } = stretch;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) [aFrom, bFrom] = [aFrom + 1, bFrom + 1];
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) [aTo, bTo] = [aTo - 1, bTo - 1];
  return [
    { ...stretch, isSame: true, aTo: aFrom, bTo: bFrom },
    { isSame: false, aFrom, aTo, bFrom, bTo },
    { ...stretch, isSame: true, aFrom: aTo, bFrom: bTo },
  ];
}
