import { graphemeFloor } from '../text/graphemes';
import type { Alignment } from './align';
import { closenessOf, evidenceOf } from './evidence';
import type { Quote } from './quote';

/** What context must tell beyond what some place of the text has by chance, in bits. */
const SURE = 8;

/**
 * Where a quotation that is gone stood (UTF-16): where most of its context is, if that is more than chance, or else at its
 * old offset. On a grapheme boundary.
 */
export function whereItStood(
  text: string,
  quote: Quote,
  alignments: readonly Alignment[],
  start: number,
): number {
  let most = SURE + Math.log2(text.length + 1);
  let place = start;
  for (const alignment of alignments) {
    const closeness = closenessOf(alignment, quote);
    const before = evidenceOf(quote, closeness, quote.from, quote.first);
    const after = evidenceOf(quote, closeness, quote.end, quote.to);
    if (before.bits + after.bits < most) continue;
    most = before.bits + after.bits;
    const { from, to } = boundsIn(alignment, quote);
    place = Math.min(Math.max(start, from), to);
  }
  return graphemeFloor(text, place);
}

/**
 * Between which offsets it stood: behind the last token of the context before it that is there, or before the first one after
 * it, and no further away than it stood.
 */
function boundsIn({ a, b, pairs }: Alignment, { first, end, passage }: Quote): { from: number; to: number } {
  const before = pairs.findLast(({ aFrom }) => aFrom < first);
  const after = pairs.find(({ aTo }) => aTo > end);
  if (before && (!after || first - before.aTo <= after.aFrom - end)) {
    const inA = Math.min(before.aTo, first);
    const from = b.ends[Math.min(before.bTo, before.bFrom + inA - before.aFrom) - 1] as number;
    return { from, to: inA < first ? from + passage.start - (a.ends[inA - 1] as number) : from };
  }
  if (!after) return { from: 0, to: 0 };
  const inA = Math.max(after.aFrom, end);
  const to = b.starts[Math.min(after.bTo - 1, after.bFrom + inA - after.aFrom)] as number;
  return { from: inA > end ? to - (a.starts[inA] as number) + passage.end : to, to };
}
