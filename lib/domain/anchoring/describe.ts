import { graphemeCeiling, graphemeFloor, snapToGraphemes } from '../text/graphemes';

/** Length of the quoted context on each side of a passage, in UTF-16 code units (the custom of web annotators). */
export const CONTEXT_LENGTH = 32;

/**
 * How a passage is found again: what it says, what stands around it (W3C TextQuoteSelector) and where it stood
 * (TextPositionSelector). Offsets are UTF-16, end exclusive.
 */
export type PassageSelector = { exact: string; prefix: string; suffix: string; start: number; end: number };

/**
 * Describes the passage `start`–`end` of a canonical text. The passage is widened to grapheme boundaries; its context is
 * at most 32 code units on each side, shortened so that it begins and ends at one.
 */
export function describePassage(text: string, start: number, end: number): PassageSelector {
  const passage = snapToGraphemes(text, start, end);
  const before = Math.min(graphemeCeiling(text, passage.start - CONTEXT_LENGTH), passage.start);
  const after = Math.max(graphemeFloor(text, passage.end + CONTEXT_LENGTH), passage.end);
  return {
    exact: text.slice(passage.start, passage.end),
    prefix: text.slice(before, passage.start),
    suffix: text.slice(passage.end, after),
    ...passage,
  };
}
