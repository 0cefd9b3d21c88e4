import { graphemeCeiling, graphemeFloor } from '../text/graphemes';
import type { AlignedPair, Alignment } from './align';
import { endIn, startIn } from './edges';
import { pairBefore } from './pair-before';
import type { Passage } from './reanchored';
import { remains } from './remains';
import { lettersOf, type Tokens } from './tokens';

/**
 * Where a passage of the first text stands in the second (UTF-16, end exclusive), how much of its letters are there
 * (0 to 1), and whether it was moved. Or that it is gone, and where it stood.
 */
export type Placed =
  | { found: true; start: number; end: number; score: number; moved: boolean }
  | { found: false; lastSeen: number };

/** Finds a passage by way of the alignment. Logarithmic in the text, linear in the passage. */
export function place(alignment: Alignment, { start, end }: Passage): Placed {
  const { a, b } = alignment;
  const first = firstEndingAfter(a, start);
  const last = firstStartingFrom(a, end) - 1;
  if (last < first) return placeBetween(alignment, start, end, first);
  const piece = remains(alignment, first, last);
  if (!piece) return { found: false, lastSeen: lastSeen(alignment, first) };
  const head = piece.pairs[0] as AlignedPair;
  const tail = piece.pairs.at(-1) as AlignedPair;
  let from = startIn(a, b, head, first, start);
  let to = endIn(a, b, tail, last, end);
  // White space at the edges of the passage stays part of it.
  if (head.aFrom <= first) from -= sharedSpace(a.text, start, a.starts[first] as number, b.text, from, -1);
  if (tail.aTo > last) to += sharedSpace(a.text, a.ends[last] as number, end, b.text, to, 1);
  from = graphemeFloor(b.text, from);
  to = graphemeCeiling(b.text, to);
  if (to < from || (to === from && end > start))
    return { found: false, lastSeen: lastSeen(alignment, first) };
  return {
    found: true,
    start: from,
    end: to,
    score: Math.min(1, piece.evidence / lettersOf(a, first, last + 1)),
    moved: piece.moved * 2 > piece.covered,
  };
}

/** How many characters of the space `from`–`to` stand at `offset` of the other text, going in a direction. */
function sharedSpace(
  a: string,
  from: number,
  to: number,
  b: string,
  offset: number,
  direction: 1 | -1,
): number {
  let count = 0;
  while (count < to - from) {
    const inA = direction === 1 ? a[from + count] : a[to - 1 - count];
    const inB = direction === 1 ? b[offset + count] : b[offset - 1 - count];
    if (inA !== inB || inA === undefined || /\S/u.test(inA)) break;
    count++;
  }
  return count;
}

/** A passage without a token: a gap that waits for words, a line break. `next` is the token after it. */
function placeBetween(alignment: Alignment, start: number, end: number, next: number): Placed {
  const { a, b } = alignment;
  const before = next === 0 ? -1 : counterpart(alignment, next - 1);
  const after = next === a.length ? b.length : counterpart(alignment, next);
  const gone: Placed = { found: false, lastSeen: lastSeen(alignment, next) };
  if (before === null || after === null || after <= before) return gone;
  const aSpace = next === 0 ? 0 : (a.ends[next - 1] as number);
  const bSpace = before === -1 ? 0 : (b.ends[before] as number);
  if (after > before + 1) {
    // What was missing has been put in.
    return {
      found: true,
      start: b.starts[before + 1] as number,
      end: b.ends[after - 1] as number,
      score: 0,
      moved: false,
    };
  }
  const aEnd = next === a.length ? a.text.length : (a.starts[next] as number);
  const bEnd = after === b.length ? b.text.length : (b.starts[after] as number);
  if (a.text.slice(aSpace, aEnd) !== b.text.slice(bSpace, bEnd)) return gone;
  return {
    found: true,
    start: bSpace + start - aSpace,
    end: bSpace + end - aSpace,
    score: 1,
    moved: false,
  };
}

/** The token of the second text that is the same as this one of the first; null: none. */
function counterpart({ pairs }: Alignment, token: number): number | null {
  const pair = pairs[pairBefore(pairs, token + 1)];
  if (pair?.kind !== 'same' || pair.aTo <= token) return null;
  return pair.bFrom + token - pair.aFrom;
}

/** Where the tokens from `first` on stood: after what stands before them, if that stayed. */
function lastSeen({ b, pairs }: Alignment, first: number): number {
  const at = pairBefore(pairs, first);
  const [before, after] = [pairs[at], pairs[at + 1]];
  if (before && (!before.moved || !after || after.moved)) return b.ends[before.bTo - 1] as number;
  return after ? (b.starts[after.bFrom] as number) : 0;
}

/** Index of the first token that ends after an offset. */
function firstEndingAfter({ ends, length }: Tokens, offset: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first token that starts at an offset or after it. */
function firstStartingFrom({ starts, length }: Tokens, offset: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
