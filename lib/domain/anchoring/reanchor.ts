import { snapToGraphemes } from '../text/graphemes';
import { type Alignment, align } from './align';
import { changedMeaning } from './meaning';
import { place } from './place';
import type { Change, Passage, Reanchored } from './reanchored';
import { neighbours, wholeWords } from './whole-words';

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
  if (isSame(oldText, old, newText, placed)) {
    const turned = turnedBeside(oldText, old, newText, placed);
    if (turned.length > 0) return { state: 'suspect', start, end, score: 1, changes: turned };
    return { state: moved ? 'moved' : 'exact', start, end, score: 1, changes: [] };
  }
  const changes = changedMeaning(wholeWords(oldText, old), wholeWords(newText, placed));
  return { state: changes.length > 0 || score < 0.5 ? 'suspect' : 'edited', start, end, score, changes };
}

/** A negation or a hedge that came or went right beside a passage, which turns what it says as one inside it would. */
function turnedBeside(oldText: string, old: Passage, newText: string, there: Passage): Change[] {
  const [was, is] = [neighbours(oldText, old), neighbours(newText, there)];
  return (['before', 'after'] as const).flatMap((side) =>
    was[side] === is[side]
      ? []
      : changedMeaning(was[side], is[side]).filter(({ kind }) => kind === 'negation' || kind === 'hedge'),
  );
}

/** Whether two passages are the same, also as parts of the words or numbers in which they begin and end. */
const isSame = (oldText: string, old: Passage, newText: string, there: Passage): boolean =>
  oldText.slice(old.start, old.end) === newText.slice(there.start, there.end) &&
  wholeWords(oldText, old) === wholeWords(newText, there);
