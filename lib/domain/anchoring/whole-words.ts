import type { Passage } from './reanchored';
import { UNSPACED } from './tokens';

const IN_WORD = new RegExp(`(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`, 'u');
const WORD = `(?<word>[${UNSPACED}]|[^\\s.!?;:${UNSPACED}]+)`;
const WORD_BEFORE = new RegExp(`${WORD}[^\\S\\n]*$`, 'u');
const WORD_BEHIND = new RegExp(`^[^\\S\\n]*${WORD}`, 'u');
const APOSTROPHE = /['’]/u;
const SEPARATOR = /[.,\u00a0\u202f\u2009]/u;
/** Longer words are cut; none that turns a meaning is. */
const REACH = 24;
const DIGIT = /\p{N}/u;

/**
 * The words of a passage, widened where it begins or ends within a word or number: "11" of "11,000" is no eleven, and
 * "is" of "isn't" says the opposite.
 */
export function wholeWords(text: string, { start, end }: Passage): string {
  const [least, most] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)];
  let from = start;
  while (from > least && goesOn(text, from)) from--;
  let to = end;
  while (to < most && goesOn(text, to)) to++;
  return text.slice(from, to);
}

/** Whether a word or number goes on across an offset. */
function goesOn(text: string, offset: number): boolean {
  const [before = '', after = ''] = [text[offset - 1], text[offset]];
  if (isLetter(before) && isLetter(after)) return true;
  if (APOSTROPHE.test(after)) return isLetter(before) && isLetter(text[offset + 1] ?? '');
  if (APOSTROPHE.test(before)) return isLetter(text[offset - 2] ?? '') && isLetter(after);
  if (SEPARATOR.test(before)) return DIGIT.test(text[offset - 2] ?? '') && DIGIT.test(after);
  return SEPARATOR.test(after) && DIGIT.test(before) && DIGIT.test(text[offset + 1] ?? '');
}

/** Halves of surrogate pairs count as letters. */
const isLetter = (character: string): boolean => IN_WORD.test(character) || /[\ud800-\udfff]/.test(character);

/** The words just before and just after a passage, in its sentence and line; '' where there is none. */
export function neighbours(text: string, { start, end }: Passage): { before: string; after: string } {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  const after = WORD_BEHIND.exec(text.slice(end, end + REACH));
  return { before: before?.groups?.word ?? '', after: after?.groups?.word ?? '' };
}
