import { graphemeCeiling, graphemeFloor } from '../text/graphemes';
import type { AlignedPair, Alignment } from './align';
import type { Passage } from './reanchored';
import { wordSimilarity } from './similar-words';
import { lettersOf, type Tokens } from './tokens';

/**
 * Where a passage of the first text stands in the second (UTF-16, end exclusive), how much of its letters are there
 * (0 to 1), and whether it was moved. Or that it is gone, and where it stood.
 */
export type Placed =
  | { found: true; start: number; end: number; score: number; moved: boolean }
  | { found: false; lastSeen: number };

/** So many letters are no accident where they are at least this part of the passage. */
const ENOUGH_LETTERS = 12;
const ENOUGH_OF_IT = 0.22;
/** And this part of the letters that stand there now. */
const ENOUGH_THERE = 0.4;
/** A word that is left of it is no accident where so many letters go on from it. */
const A_WORD = 4;
const ENOUGH_AROUND = 24;

/** Finds a passage by way of the alignment. Logarithmic in the text, linear in the passage. */
export function place(alignment: Alignment, { start, end }: Passage): Placed {
  const { a, b } = alignment;
  const first = firstEndingAfter(a, start);
  const last = firstStartingFrom(a, end) - 1;
  if (last < first) return placeBetween(alignment, start, end, first);
  const piece = bestPiece(alignment, first, last);
  const total = lettersOf(a, first, last + 1);
  if (!piece || !isLeft(alignment, piece, total))
    return { found: false, lastSeen: lastSeen(alignment, first) };
  trim(alignment, piece);
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
    score: Math.min(1, piece.evidence / total),
    moved: piece.moved * 2 > piece.covered,
  };
}

/** Letters far from the rest are no edge of the passage: so many times as far as there are of them. */
const FAR = 10;

/** Leaves off what stands at an edge of a piece, is short and is far from the rest. */
function trim({ a, b }: Alignment, { pairs }: Piece): void {
  const size = ({ aFrom, aTo }: AlignedPair) => lettersOf(a, aFrom, aTo);
  const isFar = (one: AlignedPair, from: AlignedPair, to: AlignedPair) =>
    lettersOf(b, from.bTo, to.bFrom) > FAR * size(one) + lettersOf(a, from.aTo, to.aFrom);
  for (
    let next = pairs[1];
    next && isFar(pairs[0] as AlignedPair, pairs[0] as AlignedPair, next);
    next = pairs[1]
  )
    pairs.shift();
  for (
    let next = pairs.at(-2);
    next && isFar(pairs.at(-1) as AlignedPair, next, pairs.at(-1) as AlignedPair);
    next = pairs.at(-2)
  )
    pairs.pop();
}

/** Whether a piece is enough to say that the passage, of so many letters, is still there. */
function isLeft({ b }: Alignment, { pairs, evidence, covered, support }: Piece, total: number): boolean {
  if (support || evidence * 2 >= total || covered >= total * 0.6) return true;
  const there = lettersOf(b, (pairs[0] as AlignedPair).bFrom, (pairs.at(-1) as AlignedPair).bTo);
  return evidence >= ENOUGH_LETTERS && evidence >= total * ENOUGH_OF_IT && evidence >= there * ENOUGH_THERE;
}

/** Pairs, in the order of the second text, and how many letters of the passage they hold. */
type Piece = {
  pairs: AlignedPair[];
  covered: number;
  /** Less what became other letters. */
  evidence: number;
  moved: number;
  /** Whether a word of it stands in a long run that goes on beyond the passage. */
  support: boolean;
};

/** So many letters put into a passage, or as many as it has itself, do not tear it apart. */
const TEARING = 250;

/**
 * What is left of the tokens `first`–`last` may have been torn apart: of the pieces, each without text of other origin or
 * too much new text in it, the one that holds most of the passage. `pairs` are in the order of the second text.
 */
function bestPiece(alignment: Alignment, first: number, last: number): Piece | null {
  const { a, b, pairs } = alignment;
  const most = Math.max(TEARING, lettersOf(a, first, last + 1));
  const inside: AlignedPair[] = [];
  for (let index = Math.max(0, pairBefore(pairs, first)); index < pairs.length; index++) {
    const pair = pairs[index] as AlignedPair;
    if (pair.aFrom > last) break;
    if (pair.aTo > first) inside.push(pair);
  }
  inside.sort((x, y) => x.bFrom - y.bFrom);
  let best: Piece | null = null;
  let piece: Piece | null = null;
  for (const pair of inside) {
    const before = piece?.pairs.at(-1);
    const goesOn =
      before &&
      strangers(alignment, before.bTo, pair.bFrom) === 0 &&
      lettersOf(b, before.bTo, pair.bFrom) <= most;
    if (!piece || !goesOn) piece = { pairs: [], evidence: 0, covered: 0, moved: 0, support: false };
    const count = lettersOf(a, Math.max(pair.aFrom, first), Math.min(pair.aTo, last + 1));
    const likeness = pair.kind === 'same' ? 1 : pair.kind === 'replaced' ? 0 : similarity(a, b, pair);
    piece.pairs.push(pair);
    piece.covered += count;
    piece.evidence += count * likeness;
    if (pair.moved) piece.moved += count;
    if (pair.kind === 'same' && count >= A_WORD && lettersOf(a, pair.aFrom, pair.aTo) >= ENOUGH_AROUND)
      piece.support = true;
    if (!best || piece.covered > best.covered) best = piece;
  }
  return best;
}

/** How many tokens of the second text between two of them stand for something in the first. */
const strangers = ({ paired }: Alignment, from: number, to: number): number =>
  (paired[to] as number) - (paired[from] as number);

const similarity = (a: Tokens, b: Tokens, { aFrom, aTo, bFrom, bTo }: AlignedPair): number =>
  wordSimilarity(joined(a, aFrom, aTo), joined(b, bFrom, bTo));

function joined({ text, starts, ends }: Tokens, from: number, to: number): string {
  let word = '';
  for (let index = from; index < to; index++) word += text.slice(starts[index], ends[index]);
  return word;
}

/** The offset that stands for the start of a passage whose first token is `first`. */
function startIn(a: Tokens, b: Tokens, pair: AlignedPair, first: number, start: number): number {
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
function endIn(a: Tokens, b: Tokens, pair: AlignedPair, last: number, end: number): number {
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
  if (position <= commonPrefix(x, y)) offset = position;
  else if (x.length - position <= commonSuffix(x, y)) offset = y.length - (x.length - position);
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

function commonPrefix(x: string, y: string): number {
  let length = 0;
  while (length < x.length && length < y.length && x[length] === y[length]) length++;
  return length;
}

function commonSuffix(x: string, y: string): number {
  let length = 0;
  while (length < x.length && length < y.length && x.at(-1 - length) === y.at(-1 - length)) length++;
  return length;
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

/** Index of the last pair that begins before a token; -1: none. */
function pairBefore(pairs: readonly AlignedPair[], token: number): number {
  let low = 0;
  for (let high = pairs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as AlignedPair).aFrom >= token) high = middle;
    else low = middle + 1;
  }
  return low - 1;
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
