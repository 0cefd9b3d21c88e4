import { alignWords } from './align-words';
import { sharedBits } from './bits';
import { holdersOf, linkWords } from './link-lines';
import { type Span, spanNumbers, spansOf, type Unit } from './spans';
import type { Tokens } from './tokens';
import type { Links } from './unique-runs';

/** A line or sentence with its words, sorted by their ids. */
type Piece = Span & { words: Int32Array };

type Measure = (piece: Piece, other: Piece) => number;

/** Words that stand in more pieces say nothing of which is meant. */
const MOST_HOLDERS = 12;
const MOST_CANDIDATES = 3;
/** A piece that shares so much less of the telling words than the one in its place is not looked at closely. */
const ALMOST_AS_MUCH = 0.9;
/** So many bits in common are no accident, as they are of headings and entries of a few words. */
const LEAST_IN_COMMON = 30;
/** A neighbour that stands beside a piece in either text says as much as so many bits. */
const A_NEIGHBOUR = 10;
/** By so many bits it must be better to exchange what two pieces stand for. */
const LEAST_GAIN = 4;
/** Longer pieces have stretches that stand there once. */
const LONGEST = 400;

/** Where a neighbour may stand: another may have been put in or taken out between. */
const BESIDE = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * Puts right what was linked crosswise: of several that are alike, two were taken for one another, because an edit happened
 * to make one the very words of the other, or one for another that is gone. Where two lines or sentences and those they stand
 * for have more in common the other way round, a neighbour counting as well, they are exchanged.
 */
export function uncross(a: Tokens, b: Tokens, links: Links, unit: Unit, bits: Float64Array): void {
  uncrossTo(a, b, links, unit, bits);
  uncrossTo(b, a, { toB: links.toA, toA: links.toB }, unit, bits);
}

/** Looks for what the pieces of the first text may stand for in place of what they do. */
function uncrossTo(a: Tokens, b: Tokens, links: Links, unit: Unit, bits: Float64Array): void {
  const [inA, inB] = [piecesOf(a, unit), piecesOf(b, unit)];
  const there = partnersOf(a, inA, links.toB, spanNumbers(b, inB), bits);
  const back = partnersOf(b, inB, links.toA, spanNumbers(a, inA), bits);
  const holders = holdersOf(b, inB);
  /** What two pieces have in common: the same words, in whatever order. */
  const sameWords: Measure = (piece, other) => sharedWords(piece.words, other.words, bits);
  /** Words that are similar as well, in order; that takes its time. */
  const similarWords: Measure = (piece, other) =>
    alignWords(a, piece.from, piece.to - piece.from, b, other.from, other.to - other.from).reduce(
      (sum, pair) => sum + sharedBits(a, b, pair, bits),
      0,
    );
  /** What pairs of pieces (-1: none) have in common together, their neighbours included. */
  const worth = (measure: Measure, ...pairs: readonly (readonly [number, number])[]): number => {
    const to = (x: number) => pairs.find((pair) => pair[0] === x)?.[1] ?? there[x];
    const from = (y: number) => pairs.find((pair) => pair[1] === y)?.[0] ?? back[y];
    const isKept = (x: number, y: number) => x in inA && y in inB && to(x) === y && from(y) === x;
    return pairs.reduce((sum, [x, y]) => {
      const [piece, other] = [inA[x], inB[y]];
      if (!piece || !other) return sum;
      const sides = [-1, 1].filter((side) => BESIDE.some(([i, j]) => isKept(x + i * side, y + j * side)));
      return sum + measure(piece, other) + A_NEIGHBOUR * sides.length;
    }, 0);
  };
  for (const [x, piece] of inA.entries()) {
    const y = there[x] as number;
    if (y === -1 || back[y] !== x) continue;
    const partner = inB[y] as Piece;
    let best = { gain: LEAST_GAIN, x: -1, y: -1 };
    for (const other of candidates(a, piece, y, holders, bits)) {
      const source = back[other] as number;
      if (source !== -1 && there[source] !== other) continue;
      const [rival, place] = [inA[source], inB[other] as Piece];
      const said = Math.min(
        sameWords(piece, place),
        rival ? sameWords(rival, partner) : Number.POSITIVE_INFINITY,
      );
      const gainBy = (measure: Measure) =>
        worth(measure, [x, other], [source, y]) - worth(measure, [x, y], [source, other]);
      if (said < LEAST_IN_COMMON || gainBy(sameWords) <= best.gain) continue;
      const gain = gainBy(similarWords);
      if (gain > best.gain) best = { gain, x: source, y: other };
    }
    if (best.y === -1) continue;
    const [source, other] = [inA[best.x], inB[best.y] as Piece];
    unlink(links, piece, partner);
    if (source) unlink(links, source, other);
    linkWords(a, piece, b, other, links);
    if (source) linkWords(a, source, b, partner, links);
    there[x] = best.y;
    back[best.y] = x;
    back[y] = best.x;
    if (source) there[best.x] = y;
  }
}

const piecesOf = (tokens: Tokens, unit: Unit): Piece[] =>
  spansOf(tokens, unit).map(({ from, to }) => ({
    from,
    to,
    words: to - from > LONGEST ? new Int32Array() : tokens.ids.slice(from, to).sort(),
  }));

/** By piece the one of the other text to which most of what it says is linked; -1: none. */
function partnersOf(
  { ids }: Tokens,
  pieces: readonly Piece[],
  links: Int32Array,
  numbers: Int32Array,
  bits: Float64Array,
): Int32Array {
  return Int32Array.from(pieces, ({ from, to }) => {
    const shared = new Map<number, number>([[-1, 0]]);
    for (let token = from; token < to; token++) {
      const number = numbers[links[token] as number];
      if (number !== undefined)
        shared.set(number, (shared.get(number) ?? 0) + (bits[ids[token] as number] as number));
    }
    return [...shared].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  });
}

/** The pieces that share about as many telling words with one as its partner does, or more. */
function candidates(
  { ids }: Tokens,
  { from, to }: Piece,
  partner: number,
  holders: ReadonlyMap<number, readonly number[]>,
  bits: Float64Array,
): number[] {
  const shared = new Map<number, number>();
  for (const id of new Set(ids.subarray(from, to))) {
    const found = holders.get(id) ?? [];
    if (found.length > MOST_HOLDERS) continue;
    for (const index of found) shared.set(index, (shared.get(index) ?? 0) + (bits[id] as number));
  }
  const least = (shared.get(partner) ?? 0) * ALMOST_AS_MUCH;
  return [...shared]
    .filter(([index, sum]) => index !== partner && sum >= least)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, MOST_CANDIDATES)
    .map(([index]) => index);
}

/** What the words say that two pieces share, in whatever order. */
function sharedWords(x: Int32Array, y: Int32Array, bits: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const [word, other] = [x[i] as number, y[j] as number];
    if (word === other) sum += bits[word] as number;
    if (word <= other) i++;
    if (other <= word) j++;
  }
  return sum;
}

/** Undoes the links between two pieces. */
function unlink({ toB, toA }: Links, { from, to }: Piece, other: Piece): void {
  for (let token = from; token < to; token++) {
    const at = toB[token] as number;
    if (at < other.from || at >= other.to) continue;
    toB[token] = -1;
    toA[at] = -1;
  }
}
