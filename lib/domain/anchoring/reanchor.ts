import { snapToGraphemes } from '../text/graphemes';
import { type Alignment, align } from './align';
import { type Kept, possibleKept } from './kept';
import { changedMeaning } from './meaning';
import { place } from './place';
import type { Change, Passage, Reanchored } from './reanchored';
import { repeatedBeside } from './repeated-beside';
import { turnedBeside } from './turned-beside';
import { wholeWords } from './whole-words';

/**
 * Finds every passage of `oldText` again in `newText`, in the order given. The texts are compared once, so that the
 * number of passages hardly matters, and what becomes of one does not depend on the others. Passages (UTF-16) are widened
 * to grapheme boundaries. `kept`: what the steps of the edit left alone, if they were recorded; of what stands in the text
 * more than once they tell which was taken out.
 */
export function reanchor(
  oldText: string,
  newText: string,
  passages: readonly Passage[],
  kept: readonly Kept[] = [],
): Reanchored[] {
  if (oldText === newText)
    return passages.map((passage) => ({
      state: 'exact',
      ...snapToGraphemes(oldText, passage.start, passage.end),
      score: 1,
      changes: [],
    }));
  const known = possibleKept(oldText, newText, kept);
  const alignment = align(oldText, newText, known);
  const ends = known.length > 0 ? keptEnds(oldText, newText, known) : sameEnds(oldText, newText);
  const shift = newText.length - oldText.length;
  return passages.map((passage) => {
    const old = snapToGraphemes(oldText, passage.start, passage.end);
    // Before the first difference of the texts and after the last, everything stays itself.
    const by = isIn(old, oldText, ends.before, 0) ? 0 : isIn(old, oldText, 0, ends.after) ? shift : null;
    const itself = by === null ? null : { start: old.start + by, end: old.end + by };
    if (
      itself &&
      isSame(oldText, old, newText, itself) &&
      changedBeside(oldText, old, newText, itself).length === 0
    ) {
      // Of what stood there twice and stands there once, the second is where the first is.
      const state = by !== 0 && isIn(itself, newText, ends.before, 0) ? 'moved' : 'exact';
      return { state, ...itself, score: 1, changes: [] };
    }
    const found = follow(oldText, newText, alignment, old);
    if (found.state !== 'exact' && found.state !== 'moved') return found;
    // What stands there stood there before: that these words are now the same ones is not certain.
    return isIn(found, newText, ends.before, ends.after) ? { ...found, state: 'suspect' } : found;
  });
}

/** Whether a passage lies in the first `before` or the last `after` characters of a text; a point, within them. */
function isIn({ start, end }: Passage, text: string, before: number, after: number): boolean {
  const room = start === end ? 1 : 0;
  return end + room <= before || start - room >= text.length - after;
}

/** How many characters (UTF-16) two texts share at their beginning and at their end, which may be in part the same. */
function sameEnds(a: string, b: string): { before: number; after: number } {
  const least = Math.min(a.length, b.length);
  let before = 0;
  while (before < least && a.charCodeAt(before) === b.charCodeAt(before)) before++;
  let after = 0;
  while (after < least && a.charCodeAt(a.length - 1 - after) === b.charCodeAt(b.length - 1 - after)) after++;
  return { before, after };
}

/** How many characters (UTF-16) at the beginning and at the end of two texts were kept. */
function keptEnds(a: string, b: string, kept: readonly Kept[]): { before: number; after: number } {
  const [first, last] = [kept[0] as Kept, kept.at(-1) as Kept];
  const isLast = last[0] + last[2] === a.length && last[1] + last[2] === b.length;
  return { before: first[0] === 0 && first[1] === 0 ? first[2] : 0, after: isLast ? last[2] : 0 };
}

function follow(oldText: string, newText: string, alignment: Alignment, old: Passage): Reanchored {
  const placed = place(alignment, old);
  if (!placed.found) return { state: 'orphaned', lastSeen: placed.lastSeen };
  const { start, end, score, moved } = placed;
  const turned = turnedBeside(oldText, old, newText, placed);
  if (isSame(oldText, old, newText, placed)) {
    const beside = changedBeside(oldText, old, newText, placed);
    if (beside.length > 0) return { state: 'suspect', start, end, score: 1, changes: beside };
    return { state: moved ? 'moved' : 'exact', start, end, score: 1, changes: [] };
  }
  const inside = changedMeaning(wholeWords(oldText, old), wholeWords(newText, placed));
  const changes = inside.length > 0 ? inside : turned;
  return { state: changes.length > 0 || score < 0.5 ? 'suspect' : 'edited', start, end, score, changes };
}

/** What changed right beside a passage that is the same, and may change what it says. */
const changedBeside = (oldText: string, old: Passage, newText: string, there: Passage): Change[] => [
  ...turnedBeside(oldText, old, newText, there),
  ...repeatedBeside(oldText, old, newText, there),
];

/** Whether two passages are the same, also as parts of the words or numbers in which they begin and end. */
const isSame = (oldText: string, old: Passage, newText: string, there: Passage): boolean =>
  oldText.slice(old.start, old.end) === newText.slice(there.start, there.end) &&
  wholeWords(oldText, old) === wholeWords(newText, there);
