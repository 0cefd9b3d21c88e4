import { matchInOrder } from '../shortest-edit';
import type { Word } from './word';

/** A word of the old and a word of the new wording that say the same, by index. */
export type Match = readonly [before: number, after: number];

/** How many cells a table may have; longer stretches are matched without weights. */
const MOST_CELLS = 400_000;
const MOST_DIFFERENCES = 500;
const PLAIN = 1000;
/** Guarded words weigh a little less, so that where one or the other moved it is the guarded one that is shown. */
const GUARDED = 999;

/**
 * A heaviest common subsequence of two wordings. Time: what both begin and end with is linear, what is between them
 * quadratic up to MOST_CELLS; where that is longer, a longest one takes its place, in time bounded by MOST_DIFFERENCES.
 */
export function matchWords(before: readonly Word[], after: readonly Word[]): Match[] {
  const matches: Match[] = [];
  let from = 0;
  const least = Math.min(before.length, after.length);
  while (from < least && before[from]?.key === after[from]?.key) matches.push([from, from++]);
  let [endB, endA] = [before.length, after.length];
  while (endB > from && endA > from && before[endB - 1]?.key === after[endA - 1]?.key) {
    endB--;
    endA--;
  }
  if (from < endB && from < endA) {
    const isSmall = (endB - from) * (endA - from) <= MOST_CELLS;
    (isSmall ? heaviest : longest)(before, after, from, endB, from, endA, matches);
  }
  for (; endB < before.length; endB++, endA++) matches.push([endB, endA]);
  return matches;
}

function heaviest(
  before: readonly Word[],
  after: readonly Word[],
  fromB: number,
  toB: number,
  fromA: number,
  toA: number,
  out: Match[],
): void {
  const rows = toB - fromB;
  const columns = toA - fromA;
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    const word = before[fromB + row] as Word;
    const weight = word.kind === null ? PLAIN : GUARDED;
    for (let column = columns - 1; column >= 0; column--) {
      const down = best[(row + 1) * width + column] as number;
      const right = best[row * width + column + 1] as number;
      let most = Math.max(down, right);
      if ((after[fromA + column] as Word).key === word.key) {
        const both = (best[(row + 1) * width + column + 1] as number) + weight;
        if (both > most) most = both;
      }
      best[row * width + column] = most;
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = best[row * width + column] as number;
    if (here === best[(row + 1) * width + column]) row++;
    else if (here === best[row * width + column + 1]) column++;
    else out.push([fromB + row++, fromA + column++]);
  }
}

/** A longest common subsequence, as good as can be had for stretches that are long. */
function longest(
  before: readonly Word[],
  after: readonly Word[],
  fromB: number,
  toB: number,
  fromA: number,
  toA: number,
  out: Match[],
): void {
  const ids = new Map<string, number>();
  const idsOf = (words: readonly Word[], from: number, to: number) =>
    Int32Array.from(words.slice(from, to), ({ key }) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  const [old, now] = [idsOf(before, fromB, toB), idsOf(after, fromA, toA)];
  const found: Match[] = [];
  const add = (b: number, a: number) => found.push([fromB + b, fromA + a]);
  matchInOrder(old, 0, old.length, now, 0, now.length, add, MOST_DIFFERENCES);
  for (const pair of found.sort((x, y) => x[0] - y[0])) out.push(pair);
}
