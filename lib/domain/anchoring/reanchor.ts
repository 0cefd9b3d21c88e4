import { snapToGraphemes } from '../text/graphemes';
import { changedMeaning } from './meaning';
import type { Passage, Reanchored } from './reanchored';

/** Finds every passage of `oldText` again in `newText`, in the order given. */
export function reanchor(oldText: string, newText: string, passages: readonly Passage[]): Reanchored[] {
  let before = 0;
  const least = Math.min(oldText.length, newText.length);
  while (before < least && oldText[before] === newText[before]) before++;
  let after = 0;
  while (after < least - before && oldText.at(-1 - after) === newText.at(-1 - after)) after++;
  const shift = newText.length - oldText.length;
  return passages.map((passage) => {
    const { start, end } = snapToGraphemes(oldText, passage.start, passage.end);
    if (end <= before) return { state: 'exact', start, end, score: 1, changes: [] };
    if (start >= oldText.length - after)
      return { state: 'exact', start: start + shift, end: end + shift, score: 1, changes: [] };
    const to = end >= oldText.length - after ? end + shift : newText.length - after;
    const from = Math.min(start, before);
    if (to <= from) return { state: 'orphaned', lastSeen: before };
    const changes = changedMeaning(oldText.slice(start, end), newText.slice(from, to));
    return { state: changes.length > 0 ? 'suspect' : 'edited', start: from, end: to, score: 0.5, changes };
  });
}
