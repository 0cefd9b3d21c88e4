import { changedMeaning } from './meaning';
import type { Change, Passage } from './reanchored';
import { neighbours } from './whole-words';

const FIRST_WORD = /^\S+/u;
const LAST_WORD = /\S+$/u;
/** What may belong to a figure: three words beside it, as in "as many as 25", "c. 25" or "25 of May", and signs right at it. */
const BEFORE_FIGURE = /(?:(?:\b(?:ca?|approx|no)\.|[^\s.!?;:,()[\]]+)[^\S\n]*){0,3}$/iu;
const BEHIND_FIGURE = /^(?:[^\S\n]*[^\s.!?;:,()[\]]+){0,3}/u;
const REACH = 48;
/** The nearer of these. */
const NEXT_BEFORE = /\S+\s*$/u;
const NEXT_BEHIND = /^\s*\S+/u;

type Side = 'before' | 'after';

/**
 * What came or went right beside a passage and turns what it says as if it stood inside: a negation, a hedge; a name
 * where the passage begins or ends with a name, of which it is part, or with a verb of saying, whose speaker it is; whatever
 * makes another figure of one with which it begins or ends ("25", "25 million"); and a loaded word where the passage no
 * longer begins or ends with the word that it had there, whose place it may have taken.
 */
export function turnedBeside(oldText: string, old: Passage, newText: string, there: Passage): Change[] {
  const [was, is] = [neighbours(oldText, old), neighbours(newText, there)];
  return (['before', 'after'] as const).flatMap((side) => {
    const [edge, edgeNow] = [edgeOf(side, oldText, old), edgeOf(side, newText, there)];
    if (edge === edgeNow && isFigure(edge))
      return changedFigure(side, edge, besideFigure(side, oldText, old), besideFigure(side, newText, there));
    if (was[side] === is[side]) return [];
    return changedMeaning(was[side], is[side]).filter(
      ({ kind }) =>
        kind === 'negation' ||
        kind === 'hedge' ||
        (kind === 'name' && takesName(edge)) ||
        (kind === 'wording' && edge !== edgeNow),
    );
  });
}

/** The word with which a passage begins or ends. */
function edgeOf(side: Side, text: string, { start, end }: Passage): string {
  const words = text.slice(start, end).trim();
  return (side === 'before' ? FIRST_WORD : LAST_WORD).exec(words)?.[0] ?? '';
}

/** Whether a word is a name or says that somebody says. */
const takesName = (word: string): boolean =>
  changedMeaning('', word).some(({ kind }) => kind === 'name' || kind === 'attribution');

const isFigure = (word: string): boolean =>
  changedMeaning('', word).some(({ kind }) => kind === 'number' || kind === 'date');

/**
 * What changed about the figure `edge` with which two passages begin or end: what makes another of it begins right beside
 * it, and all else is not of this passage.
 */
function changedFigure(side: Side, edge: string, was: string, is: string): Change[] {
  const next = side === 'before' ? NEXT_BEFORE : NEXT_BEHIND;
  const [wasNext, isNext] = [next.exec(was)?.[0] ?? '', next.exec(is)?.[0] ?? ''];
  if (wasNext === isNext) return [];
  const withEdge = (beside: string) => (side === 'before' ? beside + edge : edge + beside);
  const isOfIt = (said: string, beside: string) =>
    said !== '' && (said.includes(edge) || beside.includes(said) || said.includes(beside.trim() || edge));
  return changedMeaning(withEdge(was), withEdge(is)).filter(
    ({ kind, before, after }) =>
      kind !== 'name' &&
      kind !== 'attribution' &&
      kind !== 'wording' &&
      (isOfIt(before, wasNext) || isOfIt(after, isNext)),
  );
}

/** What stands beside the figure with which a passage begins or ends, as far as it may belong to it. */
function besideFigure(side: Side, text: string, { start, end }: Passage): string {
  const words = text.slice(start, end);
  const [first, last] = [end - words.trimStart().length, start + words.trimEnd().length];
  return side === 'before'
    ? (BEFORE_FIGURE.exec(text.slice(Math.max(0, first - REACH), first))?.[0] ?? '')
    : (BEHIND_FIGURE.exec(text.slice(last, last + REACH))?.[0] ?? '');
}
