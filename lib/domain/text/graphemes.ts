/** A span of a string in UTF-16 code units, end exclusive. */
export type TextRange = { start: number; end: number };

/**
 * How far (UTF-16 code units) a boundary is looked for on either side. Only a run of more than this many combining
 * marks, emoji joiners or unlisted letters without a certain boundary is snapped by what the window shows.
 */
const WINDOW = 256;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Characters between two of which there is always a grapheme boundary, whatever stands around them (Unicode UAX #29:
 * none of them is Extend, SpacingMark, Prepend, a regional indicator, Hangul jamo or a conjunct consonant).
 */
function isPlain(unit: number): boolean {
  return (
    unit === 0x0a ||
    (unit >= 0x20 && unit <= 0x02ff) || // Latin
    (unit >= 0x0370 && unit <= 0x0482) || // Greek, Cyrillic up to its combining signs
    (unit >= 0x048a && unit <= 0x058f) || // Cyrillic after them, Armenian
    (unit >= 0x4e00 && unit <= 0x9fff) // Han
  );
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const splitsPair = (text: string, offset: number) =>
  isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));

/** The grapheme around an offset that may lie inside it; a range of length 0 when the offset is a boundary. */
function graphemeAround(text: string, offset: number): TextRange {
  if (offset <= 0 || offset >= text.length) return { start: offset, end: offset };
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) {
    return { start: offset, end: offset };
  }
  const floor = Math.max(0, offset - WINDOW);
  let from = offset - 1;
  while (from > floor && !(isPlain(text.charCodeAt(from - 1)) && isPlain(text.charCodeAt(from)))) from--;
  if (splitsPair(text, from)) from++;
  if (from >= offset) return { start: offset, end: offset };
  let to = Math.min(text.length, offset + WINDOW);
  if (splitsPair(text, to)) to--;
  const found = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (!found || from + found.index === offset) return { start: offset, end: offset };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

/** The nearest grapheme boundary at or before a UTF-16 offset. */
export function graphemeFloor(text: string, offset: number): number {
  return graphemeAround(text, clamp(text, offset)).start;
}

/** The nearest grapheme boundary at or after a UTF-16 offset. */
export function graphemeCeiling(text: string, offset: number): number {
  return graphemeAround(text, clamp(text, offset)).end;
}

/**
 * Widens a span (UTF-16) so that it cuts no user-perceived character in two. Offsets outside the text are clamped and
 * reversed ones put in order. Reads at most a few hundred code units around each end.
 */
export function snapToGraphemes(text: string, start: number, end: number): TextRange {
  const first = Math.min(start, end);
  const last = Math.max(start, end);
  return { start: graphemeFloor(text, first), end: graphemeCeiling(text, last) };
}

function clamp(text: string, offset: number): number {
  return Math.min(Math.max(Math.trunc(offset), 0), text.length);
}

/**
 * Code points before a UTF-16 offset (W3C selectors count code points). An offset inside a surrogate pair counts as
 * the one before it; a lone surrogate counts as one code point. Linear in the offset.
 */
export function toCodePointOffset(text: string, utf16: number): number {
  const limit = clamp(text, utf16);
  let count = limit;
  for (let i = 1; i < limit; i++) if (splitsPair(text, i)) count--;
  return splitsPair(text, limit) ? count - 1 : count;
}

/** The UTF-16 offset of the code point with this index; past the end it is the text's length. Linear. */
export function toUtf16Offset(text: string, codePoint: number): number {
  let offset = 0;
  for (let left = Math.trunc(codePoint); left > 0 && offset < text.length; left--) {
    offset += splitsPair(text, offset + 1) ? 2 : 1;
  }
  return offset;
}
