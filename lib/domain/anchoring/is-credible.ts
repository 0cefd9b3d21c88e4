import { type Candidate, isIntact } from './candidate';
import type { Evidence } from './evidence';

/** What must speak for a place beyond what some place of the text has by chance, in bits: for the same words, for others. */
const SURE_OF_SAME = 4;
const SURE_OF_OTHER = 8;
/** And what must when it is held against the place what of the quotation and its context is nowhere near. */
const LEAST_OF_SAME = 0;
const LEAST_OF_OTHER = 5;
const AGAINST = 0.5;
/** So much of that where a line still begins or ends as it did: what stands beyond it may have moved by itself. */
const BEYOND_A_LINE = 0.5;
/** What it tells, in bits, that a line begins or ends as it did. */
const LINE_EDGE = 10;
/** From this share on one side of the context vouches for a place, and both for whatever stands between. */
const VOUCHES = 0.6;
const BOTH_VOUCH = 0.7;
/** Where words differ: how much of them must be there if no context is, or else, and of the part that is left. */
const LEAST_ALONE = 0.7;
const LEAST_IN_CONTEXT = 0.25;
const LEAST_OF_PART = 0.5;

/** Whether more speaks for a place than for the best of the others by chance, in a text of so many tokens. */
export function isCredible(candidate: Candidate, tokens: number): boolean {
  const { isSame, isHere, inside, before, after, lineEdges } = candidate;
  const surely = (least: number, ...evidence: Evidence[]) =>
    bits(...evidence) + LINE_EDGE * lineEdges - Math.log2(tokens + 1) >= least;
  const beyond = lineEdges > 0 ? BEYOND_A_LINE : 1;
  const against = AGAINST * (inside.gone + beyond * (before.gone + after.gone));
  const least = isSame ? LEAST_OF_SAME : LEAST_OF_OTHER;
  if (!isHere && !surely(least + against, inside, before, after)) return false;
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

const bits = (...evidence: Evidence[]): number => evidence.reduce((sum, { bits }) => sum + bits, 0);
