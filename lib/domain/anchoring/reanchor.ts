import { snapToGraphemes } from '../text/graphemes';
import { type Alignment, align } from './align';
import { changedMeaning } from './meaning';
import { place } from './place';
import type { Passage, Reanchored } from './reanchored';
import { wholeWords } from './whole-words';

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
  return passages.map((passage) =>
    follow(oldText, newText, alignment, snapToGraphemes(oldText, passage.start, passage.end)),
  );
}

function follow(oldText: string, newText: string, alignment: Alignment, old: Passage): Reanchored {
  const placed = place(alignment, old);
  if (!placed.found) return { state: 'orphaned', lastSeen: placed.lastSeen };
  const { start, end, score, moved } = placed;
  if (isSame(oldText, old, newText, placed))
    return { state: moved ? 'moved' : 'exact', start, end, score: 1, changes: [] };
  const changes = changedMeaning(wholeWords(oldText, old), wholeWords(newText, placed));
  return { state: changes.length > 0 || score < 0.5 ? 'suspect' : 'edited', start, end, score, changes };
}

/** Whether two passages are the same, also as parts of the words or numbers in which they begin and end. */
const isSame = (oldText: string, old: Passage, newText: string, there: Passage): boolean =>
  oldText.slice(old.start, old.end) === newText.slice(there.start, there.end) &&
  wholeWords(oldText, old) === wholeWords(newText, there);
