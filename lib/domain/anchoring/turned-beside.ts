import { changedMeaning } from './meaning';
import type { Change, Passage } from './reanchored';
import { neighbours } from './whole-words';

const FIRST_WORD = /^\S+/u;
const LAST_WORD = /\S+$/u;

/**
 * What came or went right beside a passage and turns what it says as if it stood inside: a negation, a hedge; and a name
 * where the passage begins or ends with a name, of which it is part, or with a verb of saying, whose speaker it is.
 */
export function turnedBeside(oldText: string, old: Passage, newText: string, there: Passage): Change[] {
  const [was, is] = [neighbours(oldText, old), neighbours(newText, there)];
  const passage = oldText.slice(old.start, old.end);
  const edges = { before: FIRST_WORD.exec(passage)?.[0], after: LAST_WORD.exec(passage)?.[0] };
  return (['before', 'after'] as const).flatMap((side) =>
    was[side] === is[side]
      ? []
      : changedMeaning(was[side], is[side]).filter(
          ({ kind }) =>
            kind === 'negation' || kind === 'hedge' || (kind === 'name' && takesName(edges[side] ?? '')),
        ),
  );
}

/** Whether a word is a name or says that somebody says. */
const takesName = (word: string): boolean =>
  changedMeaning('', word).some(({ kind }) => kind === 'name' || kind === 'attribution');
