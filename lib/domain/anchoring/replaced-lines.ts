import type { Pair } from './align-words';
import type { Tokens } from './tokens';

/** Headings and entries of a facts box have no more words. */
const SHORT = 5;

type Range = { from: number; to: number };

/**
 * Short lines of which no word is left, and the short lines of new words that stand between the same two lines, or ends of
 * the text, now: a heading that was reworded. Where only one of these is there, nobody can tell whether it was.
 */
export function replacedLines(a: Tokens, b: Tokens, pairs: readonly Pair[]): Pair[] {
  const pairedA = new Uint8Array(a.length);
  const pairedB = new Uint8Array(b.length);
  const lines = new Set<number>();
  const take = ({ aFrom, aTo, bFrom, bTo }: Pair) => {
    pairedA.fill(1, aFrom, aTo);
    pairedB.fill(1, bFrom, bTo);
  };
  for (const pair of pairs) {
    take(pair);
    for (let offset = 0; offset < pair.aTo - pair.aFrom; offset++)
      lines.add(lineKey(a, pair.aFrom + offset, b, Math.min(pair.bFrom + offset, pair.bTo - 1)));
  }
  /** Whether the lines of two tokens have words in common, or there are no such tokens. */
  const areSame = (inA: number, inB: number) => {
    const [hasA, hasB] = [inA in a.lines, inB in b.lines];
    return hasA && hasB ? lines.has(lineKey(a, inA, b, inB)) : hasA === hasB;
  };
  const replaced: Pair[] = [];
  const replace = (inA: Range | null, inB: Range | null) => {
    if (!inA || !inB || !areSame(inA.from - 1, inB.from - 1) || !areSame(inA.to, inB.to)) return;
    if (pairedA.subarray(inA.from, inA.to).includes(1) || pairedB.subarray(inB.from, inB.to).includes(1))
      return;
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

const lineKey = (a: Tokens, inA: number, b: Tokens, inB: number): number =>
  (a.lines[inA] as number) * 2 ** 26 + (b.lines[inB] as number);

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
