import type { Pair } from './align-words';
import { bitsOf, sharedBits } from './bits';
import { type Span, spanNumbers, spansOf } from './spans';
import type { Run } from './stretches';
import type { Tokens } from './tokens';

/** Two sentences that have less of what the shorter one says in common are different sentences. */
const LEAST_COMMON = 0.4;
/** A sentence of less than half as many words as another that is mostly new is part of it only if most of it is. */
const LEAST_OF_A_PART = 0.75;
/** And if that is so many bits: one or two words of a heading may stand in any sentence. */
const LEAST_BITS_OF_A_PART = 20;
/** Of a sentence that is not mostly new so much is from the other text. */
const MOSTLY_OLD = 0.5;
/** A sentence that stands among strangers has this much of the longer one in common. */
const LEAST_ALONE = 0.5;
/** But so many bits are no accident. */
const NO_ACCIDENT = 80;

/** Lines of so few words are told by where they stand. */
const SHORT = 5;
/** A sentence of one word with its sign has nothing to be known by but those around it. */
const A_WORD = 2;

/**
 * How far in sentences a neighbour may be: another may have been put in or taken out between them, or what is a sentence in
 * one text is cut into several in the other, as where its lines were broken.
 */
const BESIDE = [
  [1, 1],
  [1, 2],
  [2, 1],
  [0, 1],
  [1, 0],
] as const;

/**
 * Leaves out the pairs of words that stand in sentences which have nothing else in common: the full stop, "of the". Where
 * one sentence was taken out and another put in, some words are always the same. A sentence none of whose neighbours stands
 * beside it any more is told by its own words alone: they must be most of it, and stand nowhere else; unless they are `known`
 * to be what they were.
 */
export function withoutStrangers(
  a: Tokens,
  b: Tokens,
  pairs: readonly Pair[],
  bits: Float64Array,
  known: readonly Run[],
): Pair[] {
  const isKnown = new Uint8Array(a.length);
  for (const run of known) isKnown.fill(1, run.a, run.a + run.length);
  const pieces = pairs.flatMap((pair) => bySentence(a, b, pair));
  const common = new Map<number, number>();
  const [inA, inB] = [sentencesOf(a, bits), sentencesOf(b, bits)];
  const [numbersA, numbersB] = [spanNumbers(a, inA), spanNumbers(b, inB)];
  const keyOf = ({ aFrom, bFrom }: Pair) => key(numbersA[aFrom] as number, numbersB[bFrom] as number);
  for (const piece of pieces) {
    const shared = sharedBits(a, b, piece, bits);
    common.set(keyOf(piece), (common.get(keyOf(piece)) ?? 0) + shared);
    (inA[numbersA[piece.aFrom] as number] as Sentence).old += shared;
    (inB[numbersB[piece.bFrom] as number] as Sentence).old += shared;
  }
  const isKin = (of: number, to: number): boolean => {
    const [x, y] = [inA[of] as Sentence, inB[to] as Sentence];
    const both = common.get(key(of, to)) ?? 0;
    const [shorter, longer] = lengthOf(x) < lengthOf(y) ? [x, y] : [y, x];
    const isPart = lengthOf(longer) > lengthOf(shorter) * 2 && longer.old < longer.bits * MOSTLY_OLD;
    const said = Math.min(x.bits, y.bits);
    const least = isPart ? Math.max(said * LEAST_OF_A_PART, LEAST_BITS_OF_A_PART) : said * LEAST_COMMON;
    return both >= Math.min(least, NO_ACCIDENT);
  };
  const isVouchedOn = (side: number, of: number, to: number, [x, y]: readonly [number, number]): boolean => {
    const [ofBeside, toBeside] = [of + x * side, to + y * side];
    const [hasA, hasB] = [inA[ofBeside] !== undefined, inB[toBeside] !== undefined];
    return hasA && hasB
      ? common.has(key(ofBeside, toBeside)) && isKin(ofBeside, toBeside)
      : hasA === hasB && x === y;
  };
  const isVouched = (of: number, to: number): boolean =>
    BESIDE.some((beside) => [-1, 1].some((side) => isVouchedOn(side, of, to, beside)));
  const isBetween = (of: number, to: number): boolean =>
    [-1, 1].every((side) => isVouchedOn(side, of, to, [1, 1]));
  const isRelated = (piece: Pair): boolean => {
    const [of, to] = [numbersA[piece.aFrom] as number, numbersB[piece.bFrom] as number];
    const [said, says] = [inA[of] as Sentence, inB[to] as Sentence];
    if (!isVouched(of, to) && !isKnown[piece.aFrom])
      return (
        (common.get(key(of, to)) ?? 0) >= Math.max(said.bits, says.bits) * LEAST_ALONE &&
        said.isOnly &&
        says.isOnly
      );
    return (
      isKin(of, to) ||
      (isShortLine(a, piece.aFrom) && isShortLine(b, piece.bFrom)) ||
      (Math.max(lengthOf(said), lengthOf(says)) <= A_WORD && isBetween(of, to))
    );
  };
  const related = new Set(pieces.filter(isRelated).map(keyOf));
  /** Where only one text has a break between two pieces, the line was broken elsewhere, and they are still one. */
  const rejoin = (piece: Pair, next: Pair | undefined) => {
    if (piece.aTo !== next?.aFrom || piece.bTo !== next.bFrom) return;
    const isBrokenInBoth =
      numbersA[piece.aFrom] !== numbersA[next.aFrom] && numbersB[piece.bFrom] !== numbersB[next.bFrom];
    if (isBrokenInBoth) return;
    if (related.has(keyOf(piece))) related.add(keyOf(next));
    else if (related.has(keyOf(next))) related.add(keyOf(piece));
  };
  for (let index = 0; index < pieces.length; index++) rejoin(pieces[index] as Pair, pieces[index + 1]);
  for (let index = pieces.length - 1; index >= 0; index--) rejoin(pieces[index] as Pair, pieces[index + 1]);
  return pieces.filter((piece) => related.has(keyOf(piece)));
}

const key = (of: number, to: number): number => of * 2 ** 26 + to;

/** A sentence, what it says, what of that is in pairs, and whether it stands in its text once. */
type Sentence = Span & { bits: number; old: number; isOnly: boolean };

const lengthOf = ({ from, to }: Span): number => to - from;

function sentencesOf(tokens: Tokens, bits: Float64Array): Sentence[] {
  const known = new Map<string, Sentence>();
  return spansOf(tokens, 'sentences').map(({ from, to }) => {
    const words = tokens.ids.subarray(from, to).join();
    const same = known.get(words);
    const sentence = { from, to, bits: bitsOf(tokens, from, to, bits), old: 0, isOnly: !same };
    if (same) same.isOnly = false;
    else known.set(words, sentence);
    return sentence;
  });
}

/** A pair of equal words cut where a sentence ends in either text. */
function bySentence(a: Tokens, b: Tokens, pair: Pair): Pair[] {
  if (pair.kind !== 'same') return [pair];
  const pieces: Pair[] = [];
  for (let from = 0, to = 1; from < pair.aTo - pair.aFrom; to++) {
    const [aTo, bTo] = [pair.aFrom + to, pair.bFrom + to];
    const isEnd =
      aTo === pair.aTo ||
      a.sentences[aTo] !== a.sentences[aTo - 1] ||
      b.sentences[bTo] !== b.sentences[bTo - 1];
    if (!isEnd) continue;
    pieces.push({ ...pair, aFrom: pair.aFrom + from, aTo, bFrom: pair.bFrom + from, bTo });
    from = to;
  }
  return pieces;
}

/** Whether the line of a token has few words. */
function isShortLine({ lines, length }: Tokens, token: number): boolean {
  let from = token;
  while (from > 0 && lines[from - 1] === lines[token] && token - from < SHORT) from--;
  let to = token;
  while (to < length && lines[to] === lines[token] && to - from <= SHORT) to++;
  return to - from <= SHORT;
}
