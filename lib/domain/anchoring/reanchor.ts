import { snapToGraphemes } from '../text/graphemes';
import { align } from './align';
import { changedMeaning } from './meaning';
import { place } from './place';
import type { Passage, Reanchored } from './reanchored';

/**
 * Finds every passage of `oldText` again in `newText`, in the order given. The texts are compared once, so that the
 * number of passages hardly matters, and what becomes of one does not depend on the others. Passages (UTF-16) are widened
 * to grapheme boundaries.
 */
export function reanchor(oldText: string, newText: string, passages: readonly Passage[]): Reanchored[] {
  if (oldText === newText)
    return passages.map((passage) => ({
      state: 'exact',
      ...snapToGraphemes(oldText, passage.start, passage.end),
      score: 1,
      changes: [],
    }));
  const alignment = align(oldText, newText);
  return passages.map((passage) => {
    const old = snapToGraphemes(oldText, passage.start, passage.end);
    const placed = place(alignment, old);
    if (!placed.found) return { state: 'orphaned', lastSeen: placed.lastSeen };
    const { start, end, score, moved } = placed;
    const before = wholeNumbers(oldText, old);
    const after = wholeNumbers(newText, placed);
    const isSame = oldText.slice(old.start, old.end) === newText.slice(start, end);
    if (isSame && before === after)
      return { state: moved ? 'moved' : 'exact', start, end, score: 1, changes: [] };
    const changes = changedMeaning(before, after);
    return { state: changes.length > 0 || score < 0.5 ? 'suspect' : 'edited', start, end, score, changes };
  });
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const SEPARATOR = /[.,'’\u00a0\u202f\u2009]/u;

/** The words of a passage, widened where it begins or ends within a word or number: "11" of "11,000" is no eleven. */
function wholeNumbers(text: string, { start, end }: Passage): string {
  let from = start;
  while (from > 0 && goesOn(text, from)) from--;
  let to = end;
  while (to < text.length && goesOn(text, to)) to++;
  return text.slice(from, to);
}

/** Whether a word or number goes on across an offset. */
function goesOn(text: string, offset: number): boolean {
  const [before = '', after = ''] = [text[offset - 1], text[offset]];
  if (isLetter(before) && isLetter(after)) return true;
  const isDigit = (character = '') => /\p{N}/u.test(character);
  if (SEPARATOR.test(before)) return isDigit(text[offset - 2]) && isDigit(after);
  return SEPARATOR.test(after) && isDigit(before) && isDigit(text[offset + 1]);
}

/** Halves of surrogate pairs count as letters. */
const isLetter = (character: string): boolean => IN_WORD.test(character) || /[\ud800-\udfff]/.test(character);
