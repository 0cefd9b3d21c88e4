import type { Pair } from './align-words';
import { sharedBits } from './bits';
import type { Tokens } from './tokens';

/** Two sentences that have less of what the shorter one says in common are different sentences. */
const LEAST_COMMON = 0.3;
/** But so many bits are no accident. */
const NO_ACCIDENT = 80;

/** Lines of so few words are told by where they stand. */
const SHORT = 5;

/**
 * Leaves out the pairs of words that stand in sentences which have nothing else in common: the full stop, "of the". Where
 * one sentence was taken out and another put in, some words are always the same.
 */
export function withoutStrangers(a: Tokens, b: Tokens, pairs: readonly Pair[], bits: Float64Array): Pair[] {
  const pieces = pairs.flatMap((pair) => bySentence(a, b, pair));
  const common = new Map<number, number>();
  const key = ({ aFrom, bFrom }: Pair) =>
    (a.sentences[aFrom] as number) * 2 ** 26 + (b.sentences[bFrom] as number);
  for (const piece of pieces)
    common.set(key(piece), (common.get(key(piece)) ?? 0) + sharedBits(a, b, piece, bits));
  const [inA, inB] = [sentenceBits(a, bits), sentenceBits(b, bits)];
  return pieces.filter((piece) => {
    const shorter = Math.min(
      inA[a.sentences[piece.aFrom] as number] as number,
      inB[b.sentences[piece.bFrom] as number] as number,
    );
    const both = common.get(key(piece)) ?? 0;
    return (
      both >= shorter * LEAST_COMMON ||
      both >= NO_ACCIDENT ||
      (isShortLine(a, piece.aFrom) && isShortLine(b, piece.bFrom))
    );
  });
}

function sentenceBits(tokens: Tokens, bits: Float64Array): Float64Array {
  const sums = new Float64Array((tokens.sentences.at(-1) ?? -1) + 1);
  for (let index = 0; index < tokens.length; index++) {
    const sentence = tokens.sentences[index] as number;
    sums[sentence] = (sums[sentence] as number) + (bits[tokens.ids[index] as number] as number);
  }
  return sums;
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
