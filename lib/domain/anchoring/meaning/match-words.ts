import type { Word } from './read-words';

/** A word of the old and a word of the new wording that say the same, by index. */
export type Match = readonly [before: number, after: number];

/** How many cells a table may have; longer stretches are first parted at words that stand once in each. */
const MOST_CELLS = 400_000;
const PLAIN = 1000;
/** Guarded words weigh a little less, so that where one or the other moved it is the guarded one that is shown. */
const GUARDED = 999;

/**
 * A heaviest common subsequence of two wordings. Time: what both begin and end with is linear, what is between them
 * quadratic up to MOST_CELLS; longer stretches are parted at unique words, and where there are none they match nothing.
 */
export function matchWords(before: readonly Word[], after: readonly Word[]): Match[] {
  const matches: Match[] = [];
  match(before, after, 0, before.length, 0, after.length, matches);
  return matches;
}

function match(
  before: readonly Word[],
  after: readonly Word[],
  fromB: number,
  toB: number,
  fromA: number,
  toA: number,
  out: Match[],
): void {
  let b = fromB;
  let a = fromA;
  while (b < toB && a < toA && before[b]?.key === after[a]?.key) out.push([b++, a++]);
  let endB = toB;
  let endA = toA;
  while (endB > b && endA > a && before[endB - 1]?.key === after[endA - 1]?.key) {
    endB--;
    endA--;
  }
  if (b < endB && a < endA) {
    if ((endB - b) * (endA - a) <= MOST_CELLS) heaviest(before, after, b, endB, a, endA, out);
    else {
      const unique = increasing(uniquePairs(before, after, b, endB, a, endA));
      let [lastB, lastA] = [b, a];
      for (const [nextB, nextA] of unique) {
        match(before, after, lastB, nextB, lastA, nextA, out);
        out.push([nextB, nextA]);
        [lastB, lastA] = [nextB + 1, nextA + 1];
      }
      if (unique.length > 0) match(before, after, lastB, endB, lastA, endA, out);
    }
  }
  for (let rest = 0; rest < toB - endB; rest++) out.push([endB + rest, endA + rest]);
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

/** Words that stand once in each stretch, in the order of the old one. */
function uniquePairs(
  before: readonly Word[],
  after: readonly Word[],
  fromB: number,
  toB: number,
  fromA: number,
  toA: number,
): Match[] {
  const places = (words: readonly Word[], from: number, to: number) => {
    const found = new Map<string, number>();
    for (let index = from; index < to; index++) {
      const { key } = words[index] as Word;
      found.set(key, found.has(key) ? -1 : index);
    }
    return found;
  };
  const inAfter = places(after, fromA, toA);
  const pairs: Match[] = [];
  for (const [key, index] of places(before, fromB, toB)) {
    const other = inAfter.get(key) ?? -1;
    if (index >= 0 && other >= 0) pairs.push([index, other]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

/** The longest run of pairs that keep their order in both. */
function increasing(pairs: readonly Match[]): Match[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, a], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as Match)[1] < a) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const run: Match[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number)
    run.push(pairs[index] as Match);
  return run.reverse();
}
