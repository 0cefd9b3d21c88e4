import type { Pair } from './align-words';
import type { Tokens } from './tokens';

/** Headings and entries of a facts box have no more words. */
const SHORT = 5;

type Range = { from: number; to: number };

/**
 * Short lines of which no word is left, beside a line that is still there, and the short lines of new words that stand beside
 * it now: a heading that was reworded. Where several lines went or came, nobody can tell which is in the place of which.
 */
export function replacedLines(a: Tokens, b: Tokens, pairs: readonly Pair[]): Pair[] {
  const pairedA = new Uint8Array(a.length);
  const pairedB = new Uint8Array(b.length);
  const take = ({ aFrom, aTo, bFrom, bTo }: Pair) => {
    pairedA.fill(1, aFrom, aTo);
    pairedB.fill(1, bFrom, bTo);
  };
  pairs.forEach(take);
  const replaced: Pair[] = [];
  const replace = (inA: Range | null, inB: Range | null) => {
    if (!inA || !inB) return;
    if (!isAlone(a, pairedA, inA) || !isAlone(b, pairedB, inB)) return;
    const pair = {
      aFrom: inA.from,
      aTo: inA.to,
      bFrom: inB.from,
      bTo: inB.to,
      kind: 'replaced' as const,
      likeness: 0,
    };
    take(pair);
    replaced.push(pair);
  };
  for (const { aFrom, aTo, bFrom, bTo } of pairs) {
    replace(shortLineBefore(a, aFrom), shortLineBefore(b, bFrom));
    replace(shortLineAfter(a, aTo), shortLineAfter(b, bTo));
  }
  return replaced;
}

/** Whether a line is in no pair, and the lines before and after it are. */
function isAlone({ lines, length }: Tokens, paired: Uint8Array, { from, to }: Range): boolean {
  if (paired.subarray(from, to).includes(1)) return false;
  let [before, after] = [from, to];
  while (before > 0 && lines[before - 1] === lines[from - 1]) before--;
  while (after < length && lines[after] === lines[to]) after++;
  const hasPair = (start: number, end: number) => start === end || paired.subarray(start, end).includes(1);
  return hasPair(before, from) && hasPair(to, after);
}

/** The line that ends where a token begins another, if it is short. */
function shortLineBefore({ lines }: Tokens, to: number): Range | null {
  if (to === 0 || lines[to - 1] === lines[to]) return null;
  let from = to;
  while (from > 0 && lines[from - 1] === lines[to - 1] && to - from <= SHORT) from--;
  return to - from <= SHORT ? { from, to } : null;
}

/** The line that begins at a token where another ends, if it is short. */
function shortLineAfter({ lines, length }: Tokens, from: number): Range | null {
  if (from === length || lines[from - 1] === lines[from]) return null;
  let to = from;
  while (to < length && lines[to] === lines[from] && to - from <= SHORT) to++;
  return to - from <= SHORT ? { from, to } : null;
}
