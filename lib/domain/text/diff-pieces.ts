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
  const add = (isSame: boolean, aTo: number, bTo: number) => {
    if (aTo === aFrom && bTo === bFrom) return;
    const last = stretches.at(-1);
    if (last?.isSame === isSame) Object.assign(last, { aTo, bTo });
    else stretches.push({ isSame, aFrom, aTo, bFrom, bTo });
    [aFrom, bFrom] = [aTo, bTo];
  };
  for (const [i, j] of matchSequences(a, b)) {
    add(false, i, j);
    add(true, i + 1, j + 1);
  }
  add(false, a.length, b.length);
  return joinDifferences(stretches, a);
}

function joinDifferences(stretches: readonly DiffStretch[], a: readonly string[]): DiffStretch[] {
  const joined: DiffStretch[] = [];
  stretches.forEach((stretch, n) => {
    const last = joined.at(-1);
    const isBridge =
      stretch.isSame && n + 1 < stretches.length && !a.slice(stretch.aFrom, stretch.aTo).some(isWord);
    if (last && !last.isSame && (isBridge || !stretch.isSame))
      joined[joined.length - 1] = { ...last, aTo: stretch.aTo, bTo: stretch.bTo };
    else joined.push(stretch);
  });
  return joined;
}
