import type { AlignedPair, Alignment } from './align';
import { pairBefore } from './pair-before';
import { lettersOf, type Tokens, wordAt } from './tokens';

/** What stands together in the second text of a passage of the first: pairs, in the order of the second text. */
export type Remains = {
  pairs: readonly AlignedPair[];
  /** How many letters of the passage they hold, how many of these are the same now, and how many are moved. */
  covered: number;
  evidence: number;
  moved: number;
};

/** So many letters put into a passage, or as many as it has itself, do not tear it apart. */
const TEARING = 250;
/** A passage of which another piece is so nearly as large has been cut in two, and is in neither place. */
const AS_MUCH = 0.95;
/** So many letters are no accident where they are at least this part of the passage. */
const ENOUGH_LETTERS = 12;
const ENOUGH_OF_IT = 0.22;
/** And this part of the letters that stand there now. */
const ENOUGH_THERE = 0.4;
/** So many letters that go on from an edge of the passage show that the edge is where it was. */
const ENOUGH_AROUND = 24;

/**
 * What is left of the tokens `first`–`last`, or null where that is no evidence that the passage is still there. It may have
 * been torn apart: of the pieces, each without text of other origin or too much new text in it, the one that holds most.
 */
export function remains(alignment: Alignment, first: number, last: number): Remains | null {
  const [best, next] = piecesOf(alignment, first, last).sort((x, y) => y.covered - x.covered);
  if (!best || (next && next.covered > best.covered * AS_MUCH)) return null;
  return isEvidence(alignment, best, first, last) ? best : null;
}

function piecesOf(alignment: Alignment, first: number, last: number): Remains[] {
  const { a, b } = alignment;
  const most = Math.max(TEARING, lettersOf(a, first, last + 1));
  const pieces: (Remains & { pairs: AlignedPair[] })[] = [];
  for (const pair of pairsWithin(alignment, first, last)) {
    let piece = pieces.at(-1);
    const reached = piece?.pairs.at(-1)?.bTo ?? 0;
    const isTorn = strangers(alignment, reached, pair.bFrom) > 0 || lettersOf(b, reached, pair.bFrom) > most;
    if (!piece || isTorn) {
      piece = { pairs: [], covered: 0, evidence: 0, moved: 0 };
      pieces.push(piece);
    }
    const count = lettersOf(a, Math.max(pair.aFrom, first), Math.min(pair.aTo, last + 1));
    piece.pairs.push(pair);
    piece.covered += count;
    piece.evidence += count * pair.likeness;
    if (pair.moved) piece.moved += count;
  }
  return pieces;
}

/** The pairs that have a token of `first`–`last`, in the order of the second text. */
function pairsWithin({ pairs }: Alignment, first: number, last: number): AlignedPair[] {
  const within: AlignedPair[] = [];
  for (let index = Math.max(0, pairBefore(pairs, first)); index < pairs.length; index++) {
    const pair = pairs[index] as AlignedPair;
    if (pair.aFrom > last) break;
    if (pair.aTo > first) within.push(clipped(pair, first, last));
  }
  return within.sort((x, y) => x.bFrom - y.bFrom);
}

/** What of a pair lies within the passage, as far as that can be told: words that are not the same stay together. */
function clipped(pair: AlignedPair, first: number, last: number): AlignedPair {
  if (pair.kind !== 'same') return pair;
  const [head, tail] = [Math.max(0, first - pair.aFrom), Math.max(0, pair.aTo - last - 1)];
  const { aFrom, aTo, bFrom, bTo } = pair;
  return { ...pair, aFrom: aFrom + head, aTo: aTo - tail, bFrom: bFrom + head, bTo: bTo - tail };
}

/** How many tokens of the second text between two of them stand for something in the first. */
const strangers = ({ paired }: Alignment, from: number, to: number): number =>
  (paired[to] as number) - (paired[from] as number);

/** Whether there is enough left to say that the passage is still there: much of it, or an edge that is held from outside. */
function isEvidence(alignment: Alignment, piece: Remains, first: number, last: number): boolean {
  const { a, b } = alignment;
  const { pairs, covered, evidence } = piece;
  const total = lettersOf(a, first, last + 1);
  if (evidence * 2 >= total || covered >= total * 0.6) return true;
  const there = lettersOf(b, (pairs[0] as AlignedPair).bFrom, (pairs.at(-1) as AlignedPair).bTo);
  if (evidence >= ENOUGH_LETTERS && evidence >= total * ENOUGH_OF_IT && evidence >= there * ENOUGH_THERE)
    return true;
  return isHeld(alignment, piece, first, last);
}

/** Whether a word at an edge of the passage stands in a stretch that goes on beyond it in both texts, unbroken. */
function isHeld(alignment: Alignment, piece: Remains, first: number, last: number): boolean {
  const { a, pairs } = alignment;
  const edges = [
    { token: first, step: -1 },
    { token: last, step: 1 },
  ] as const;
  return edges.some(({ token, step }) => {
    const index = pairBefore(pairs, token + 1);
    const pair = pairs[index];
    if (!pair || !piece.pairs.some(({ aFrom, aTo }) => aFrom <= token && token < aTo)) return false;
    const [from, to] = [Math.max(pair.aFrom, first), Math.min(pair.aTo, last + 1)];
    return hasWord(a, from, to) && lettersBeyond(alignment, index, token, step) >= ENOUGH_AROUND;
  });
}

/** Letters that go on from a pair beyond a token, as far as pairs follow one another in both texts and it takes to tell. */
function lettersBeyond({ a, pairs }: Alignment, index: number, token: number, step: 1 | -1): number {
  const edge = pairs[index] as AlignedPair;
  let letters = step === 1 ? lettersOf(a, token + 1, edge.aTo) : lettersOf(a, edge.aFrom, token);
  for (let at = index; letters < ENOUGH_AROUND; at += step) {
    const [left, right] = step === 1 ? [pairs[at], pairs[at + 1]] : [pairs[at - 1], pairs[at]];
    if (!left || !right || left.aTo !== right.aFrom || left.bTo !== right.bFrom) break;
    const { aFrom, aTo, likeness } = step === 1 ? right : left;
    letters += lettersOf(a, aFrom, aTo) * likeness;
  }
  return letters;
}

function hasWord(tokens: Tokens, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/[\p{L}\p{N}]/u.test(wordAt(tokens, index))) return true;
  return false;
}
