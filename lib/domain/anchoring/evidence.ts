import type { Alignment } from './align';
import type { Quote } from './quote';

/** How much of a stretch of a quotation stands in a place, and what that tells. */
export type Evidence = {
  /** What the words that are there tell, in bits, and what those would that are not there at all. */
  bits: number;
  gone: number;
  /** How much of what the stretch says is there, 0 to 1, each word with its weight; 0 of nothing. */
  share: number;
  /** The same of the part of it that reaches from the first word that is there to the last. */
  local: number;
  /** The weight of all of it, and of what is there. */
  weight: number;
  there: number;
};

/** Each word may have been edited, so that it counts a little even where it tells nothing, and not beyond all measure. */
const LEAST_WEIGHT = 4;
const MOST_WEIGHT = 12;

/** So many tokens may have come between the quotation and its context; where there are more, that is less of one. */
const NEXT_TO = 3;
const APART = 0.5;

/** What an alignment gives of the tokens `from`–`to` of the quotation. */
export function evidenceOf({ bits }: Quote, closeness: Float64Array, from: number, to: number): Evidence {
  const sum: Evidence = { bits: 0, gone: 0, share: 0, local: 0, weight: 0, there: 0 };
  let [before, upToLast] = [0, 0];
  for (let at = from; at < to; at++) {
    const [tells, like] = [Math.max(bits[at] as number, 0), closeness[at] as number];
    const weight = Math.min(LEAST_WEIGHT + tells, MOST_WEIGHT);
    if (like > 0) sum.bits += tells * like;
    else sum.gone += tells;
    sum.there += weight * like;
    sum.weight += weight;
    if (sum.there === 0) before = sum.weight;
    if (like > 0) upToLast = sum.weight;
  }
  if (sum.there === 0) return sum;
  return { ...sum, share: sum.there / sum.weight, local: sum.there / (upToLast - before) };
}

/** How much of each token of the quotation stands in its place, 0 to 1; of the context only half where it stands apart. */
export function closenessOf({ a, pairs }: Alignment, { first, end }: Quote): Float64Array {
  const closeness = new Float64Array(a.length);
  for (const { aFrom, aTo, likeness } of pairs) closeness.fill(likeness, aFrom, aTo);
  for (const [index, pair] of pairs.entries()) {
    const next = pairs[index + 1];
    if (!next || next.bFrom - pair.bTo - (next.aFrom - pair.aTo) <= NEXT_TO) continue;
    const [from, to] =
      next.aFrom >= end ? [next.aFrom, a.length] : pair.aTo <= first ? [0, pair.aTo] : [0, 0];
    for (let at = from; at < to; at++) closeness[at] = (closeness[at] as number) * APART;
  }
  return closeness;
}
