import { changedMeaning } from './meaning';
import type { Change, Passage } from './reanchored';
import { neighbours } from './whole-words';

/** A negation or a hedge that came or went right beside a passage, which turns what it says as one inside it would. */
export function turnedBeside(oldText: string, old: Passage, newText: string, there: Passage): Change[] {
  const [was, is] = [neighbours(oldText, old), neighbours(newText, there)];
  return (['before', 'after'] as const).flatMap((side) =>
    was[side] === is[side]
      ? []
      : changedMeaning(was[side], is[side]).filter(({ kind }) => kind === 'negation' || kind === 'hedge'),
  );
}
