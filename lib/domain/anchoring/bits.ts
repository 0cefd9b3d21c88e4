import type { Pair } from './align-words';
import type { Tokens } from './tokens';

/** By id how much a word says: the rarer in both texts, the more (Shannon's information, in bits). */
export function bitsOfWords(a: Tokens, b: Tokens): Float64Array {
  let most = 0;
  for (const ids of [a.ids, b.ids]) for (const id of ids) most = Math.max(most, id);
  const counts = new Float64Array(most + 1);
  for (const ids of [a.ids, b.ids]) for (const id of ids) counts[id] = (counts[id] as number) + 1;
  // A word that stands in one text alone says no more than one that stands once in either.
  return counts.map((count) => Math.log2((a.length + b.length) / Math.max(count, 2)));
}

/** What the tokens `from`–`to` say together. */
export function bitsOf({ ids }: Tokens, from: number, to: number, bits: Float64Array): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += bits[ids[index] as number] as number;
  return sum;
}

/** What both sides of a pair say: as much as they are alike, no more than the less telling of them. */
export const sharedBits = (
  a: Tokens,
  b: Tokens,
  { aFrom, aTo, bFrom, bTo, likeness }: Pair,
  bits: Float64Array,
): number => likeness * Math.min(bitsOf(a, aFrom, aTo, bits), bitsOf(b, bFrom, bTo, bits));
