import { changedMeaning } from './meaning';
import type { Change, Passage } from './reanchored';
import { neighbours } from './whole-words';

const FIRST_WORD = /^\S+/u;
const LAST_WORD = /\S+$/u;

/**
 * What came or went right beside a passage and turns what it says as if it stood inside: a negation, a hedge; a name
 * where the passage begins or ends with a name, of which it is part, or with a verb of saying, whose speaker it is; and a
 * loaded word where the passage no longer begins or ends with the word that it had there, whose place it may have taken.
 */
export function turnedBeside(oldText: string, old: Passage, newText: string, there: Passage): Change[] {
  const [was, is] = [neighbours(oldText, old), neighbours(newText, there)];
  const edges = edgesOf(oldText.slice(old.start, old.end));
  const edgesNow = edgesOf(newText.slice(there.start, there.end));
  return (['before', 'after'] as const).flatMap((side) =>
    was[side] === is[side]
      ? []
      : changedMeaning(was[side], is[side]).filter(
          ({ kind }) =>
            kind === 'negation' ||
            kind === 'hedge' ||
            (kind === 'name' && takesName(edges[side])) ||
            (kind === 'wording' && edges[side] !== edgesNow[side]),
        ),
  );
}

const edgesOf = (passage: string) => ({
  before: FIRST_WORD.exec(passage)?.[0] ?? '',
  after: LAST_WORD.exec(passage)?.[0] ?? '',
});

/** Whether a word is a name or says that somebody says. */
const takesName = (word: string): boolean =>
  changedMeaning('', word).some(({ kind }) => kind === 'name' || kind === 'attribution');
