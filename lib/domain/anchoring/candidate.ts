import type { Alignment } from './align';
import type { PassageSelector } from './describe';
import { closenessOf, type Evidence, evidenceOf } from './evidence';
import { place } from './place';
import type { Quote } from './quote';
import type { Passage } from './reanchored';
import { wholeWords } from './whole-words';

/** A place where a quotation may stand, and what speaks for it. */
export type Candidate = Passage & {
  /** Whether the words are the same. */
  isSame: boolean;
  /** Whether it is at the offset where the quotation stood. */
  isHere: boolean;
  /** How much of its letters is there, 0 to 1. */
  score: number;
  inside: Evidence;
  before: Evidence;
  after: Evidence;
  /** What of the quotation and its context is not there, by its weight. */
  missing: number;
  /** How far it is from where the quotation stood, as a weight to be added to that. */
  away: number;
};

/** What must speak for a place beyond what some place of the text has by chance, in bits: for the same words, for others. */
const SURE_OF_SAME = 4;
const SURE_OF_OTHER = 8;
/** From this share on one side of the context vouches for a place, and both for whatever stands between; or it is intact. */
const VOUCHES = 0.6;
const BOTH_VOUCH = 0.7;
const INTACT = 0.8;
/** Where words differ: how much of them must be there if no context is, or else, and of the part that is left. */
const LEAST_ALONE = 0.7;
const LEAST_IN_CONTEXT = 0.25;
const LEAST_OF_PART = 0.5;
/** So far (UTF-16) from where the passage stood is near: the further on it stood, the more may have come before it. */
const NEAR = 200;
const NEAR_PART = 0.02;
/** What it weighs to be twice as far as that, and so on. */
const FURTHER = 1.5;

/** Where an alignment leads to; null where nothing is left of the quotation. */
export function candidateIn(
  text: string,
  quote: Quote,
  alignment: Alignment,
  selector: PassageSelector,
): Candidate | null {
  const placed = place(alignment, quote.passage);
  if (!placed.found) return null;
  const { start, end, score } = placed;
  const closeness = closenessOf(alignment, quote);
  const inside = evidenceOf(quote, closeness, quote.first, quote.end);
  const before = evidenceOf(quote, closeness, quote.from, quote.first);
  const after = evidenceOf(quote, closeness, quote.end, quote.to);
  const stood = Math.max(selector.start, 0);
  return {
    start,
    end,
    score,
    isSame: saysSame(text, placed, selector),
    isHere: start === selector.start,
    inside,
    before,
    after,
    missing: [inside, before, after].reduce((sum, { weight, there }) => sum + weight - there, 0),
    away: FURTHER * Math.log2(1 + Math.abs(start - stood) / (NEAR + NEAR_PART * stood)),
  };
}

/**
 * Whether a place says the same as a quotation, also where that begins or ends within a word or number: "11" of "110" is no
 * "11".
 */
export function saysSame(
  text: string,
  { start, end }: Passage,
  { prefix, exact, suffix }: PassageSelector,
): boolean {
  if (text.slice(start, end) !== exact) return false;
  // As much around it as is known of the quotation, and at least a character.
  const from = Math.max(0, start - Math.max(prefix.length, 1));
  const around = text.slice(from, end + Math.max(suffix.length, 1));
  const was = { start: prefix.length, end: prefix.length + exact.length };
  return (
    wholeWords(around, { start: start - from, end: end - from }) === wholeWords(prefix + exact + suffix, was)
  );
}

/** Whether more speaks for a place than for the best of the others by chance, in a text of so many tokens. */
export function isCredible(candidate: Candidate, tokens: number): boolean {
  const { isSame, isHere, inside, before, after } = candidate;
  const surely = (least: number, ...evidence: Evidence[]) =>
    bits(...evidence) - Math.log2(tokens + 1) >= least;
  const isVouchedFor = Math.max(before.share, after.share) >= VOUCHES;
  if (isSame)
    return (
      isHere ||
      isIntact(candidate) ||
      surely(SURE_OF_SAME, inside) ||
      (isVouchedFor && surely(SURE_OF_SAME, inside, before, after))
    );
  if (!surely(SURE_OF_OTHER, inside, before, after)) return false;
  return (
    (inside.share >= LEAST_ALONE && surely(SURE_OF_OTHER, inside)) ||
    (isVouchedFor && inside.share >= LEAST_IN_CONTEXT && inside.local >= LEAST_OF_PART) ||
    Math.min(before.share, after.share) >= BOTH_VOUCH
  );
}

/** Whether the place is between the same surroundings as before, as far as those are known. */
export const isIntact = ({ before, after }: Candidate): boolean =>
  before.weight + after.weight > 0 &&
  [before, after].every(({ weight, share }) => weight === 0 || share >= INTACT);

const bits = (...evidence: Evidence[]): number => evidence.reduce((sum, { bits }) => sum + bits, 0);
