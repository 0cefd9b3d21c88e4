import type { AlignedPair } from './align';
import { sharedEnd, sharedStart } from './shared-ends';
import { lettersOf, type Tokens } from './tokens';

/** The offset that stands for the start of a passage whose first token is `first`. */
export function startIn(a: Tokens, b: Tokens, pair: AlignedPair, first: number, start: number): number {
  if (pair.aFrom > first) return b.starts[pair.bFrom] as number;
  const inside = Math.max(0, start - (a.starts[first] as number));
  if (pair.kind === 'same') return (b.starts[pair.bFrom + first - pair.aFrom] as number) + inside;
  if (inside === 0 && first === pair.aFrom) return b.starts[pair.bFrom] as number;
  if (pair.kind === 'replaced') {
    const token = Math.min(pair.bFrom + first - pair.aFrom, pair.bTo - 1);
    return b.starts[token] as number;
  }
  return offsetIn(a, b, pair, first, inside);
}

/** The offset that stands for the end of a passage whose last token is `last`. */
export function endIn(a: Tokens, b: Tokens, pair: AlignedPair, last: number, end: number): number {
  if (pair.aTo <= last) return b.ends[pair.bTo - 1] as number;
  const missing = Math.max(0, (a.ends[last] as number) - end);
  if (pair.kind === 'same') return (b.ends[pair.bFrom + last - pair.aFrom] as number) - missing;
  if (missing === 0 && last === pair.aTo - 1) return b.ends[pair.bTo - 1] as number;
  if (pair.kind === 'replaced') {
    const token = Math.max(pair.bTo - (pair.aTo - last), pair.bFrom);
    return b.ends[token] as number;
  }
  return offsetIn(a, b, pair, last, (a.ends[last] as number) - (a.starts[last] as number) - missing);
}

/** The offset in the words of a similar pair that stands for `inside` characters into its token `token`. */
function offsetIn(a: Tokens, b: Tokens, pair: AlignedPair, token: number, inside: number): number {
  const x = joined(a, pair.aFrom, pair.aTo);
  const y = joined(b, pair.bFrom, pair.bTo);
  const position = lettersOf(a, pair.aFrom, token) + inside;
  let offset: number;
  if (position <= sharedStart(x, y)) offset = position;
  else if (x.length - position <= sharedEnd(x, y)) offset = y.length - (x.length - position);
  else offset = Math.round((position * y.length) / x.length);
  // From letters of the words back to the text, where spaces may lie between them.
  for (let index = pair.bFrom; index < pair.bTo; index++) {
    const length = (b.ends[index] as number) - (b.starts[index] as number);
    const isLast = index === pair.bTo - 1;
    if (offset < length || (offset === length && (isLast || inside > 0)))
      return (b.starts[index] as number) + offset;
    offset -= length;
  }
  return b.ends[pair.bTo - 1] as number;
}

function joined({ text, starts, ends }: Tokens, from: number, to: number): string {
  let word = '';
  for (let index = from; index < to; index++) word += text.slice(starts[index], ends[index]);
  return word;
}
