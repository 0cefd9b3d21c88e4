import type { Alignment } from './align';
import type { PassageSelector } from './describe';
import { closenessOf, type Evidence, evidenceOf } from './evidence';
import { isNeighbour } from './is-neighbour';
import { lineEdges } from './line-edges';
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
  /** Whether it is what stood beside the quotation. */
  isNeighbour: boolean;
  /** How much of its letters is there, 0 to 1. */
  score: number;
  inside: Evidence;
  before: Evidence;
  after: Evidence;
  /** At how many of its ends a line begins or ends as it did, less those where none does any more. */
  lineEdges: number;
  /** What of the quotation and its context is not there, by its weight. */
  missing: number;
  /** How far it is from where the quotation stood, as a weight to be added to that. */
  away: number;
};

/** What it weighs that no line begins or ends any more where one did. */
const LOST_EDGE = 8;
/** So much more it weighs what is missing of the quotation itself than what is of its context. */
const INSIDE = 1.5;
/** From this share on what stands on one side is as it was. */
const INTACT = 0.8;
/** So far (UTF-16) from where the passage stood is near: the further on it stood, the more may have come before it. */
const NEAR = 200;
const NEAR_PART = 0.02;
/** What it weighs to be twice as far as that, and so on. */
const FURTHER = 3;

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
  const edges = lineEdges(text, placed, selector);
  const stood = Math.max(selector.start, 0);
  return {
    start,
    end,
    score,
    isSame: saysSame(text, placed, selector),
    isHere: start === selector.start,
    isNeighbour: isNeighbour(text, placed, selector, before.share, after.share),
    inside,
    before,
    after,
    lineEdges: edges.kept - edges.lost,
    missing: INSIDE * missing(inside) + missing(before) + missing(after) + LOST_EDGE * edges.lost,
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

/** Whether the place is between the same surroundings as before, as far as those are known. */
export const isIntact = ({ before, after }: Candidate): boolean =>
  before.weight + after.weight > 0 &&
  [before, after].every(({ weight, share }) => weight === 0 || share >= INTACT);

const missing = ({ weight, there }: Evidence): number => weight - there;
