import type { Change } from '../reanchored';
import type { Match } from './match-words';
import { mayBeSameWord } from './same-word';
import type { Word } from './word';

type Loose = { word: Word; rank: number };

/**
 * Guarded words that stand in both wordings but no longer belong to the same words: "11 soldiers and 21 civilians", "11
 * civilians and 21 soldiers"; "not shot but hanged", "shot, not hanged". A word that is gone on one side of a guarded word
 * and comes on the other has moved across it. Quadratic in the words that do not match, linear where these are many.
 */
export function movedAcross(
  before: string,
  old: readonly Word[],
  after: string,
  now: readonly Word[],
  matches: readonly Match[],
): Change[] {
  const gone = loose(
    old,
    matches.map(([b]) => b),
  );
  const come = loose(
    now,
    matches.map(([, a]) => a),
  );
  const guarded = matches.map(([b]) => (old[b] as Word).kind !== null);
  const changes: Change[] = [];
  const report = (index: number) => {
    const [b, a] = matches[index] as Match;
    const { kind } = old[b] as Word;
    if (kind) changes.push({ kind, before: withNext(before, old, b), after: withNext(after, now, a) });
  };
  const crossed = new Set<number>();
  for (const [from, to] of moves(gone, come))
    for (let index = from; index < to; index++) if (guarded[index]) crossed.add(index);
  const [left, arrived] = [places(gone), places(come)];
  matches.forEach(([b], index) => {
    const isNegation = (old[b] as Word).kind === 'negation';
    if (isNegation && slid(left, arrived, index)) crossed.add(index);
  });
  for (const index of [...crossed].sort((x, y) => x - y)) report(index);
  return changes;
}

/** The words that do not match, each with the number of matches before it. */
function loose(words: readonly Word[], matched: readonly number[]): Loose[] {
  const found: Loose[] = [];
  let rank = 0;
  words.forEach((word, index) => {
    if (matched[rank] === index) rank++;
    else found.push({ word, rank });
  });
  return found;
}

/** From which match to which each word that is gone in one place and comes in another has moved. */
function moves(gone: readonly Loose[], come: readonly Loose[]): [from: number, to: number][] {
  const leaving = gone.filter(({ word }) => isEvidence(word));
  const waiting = come.filter(({ word }) => isEvidence(word));
  const isFew = leaving.length * waiting.length <= 10_000;
  const bySpelling = new Map<string, Loose[]>();
  for (const other of waiting) {
    const list = bySpelling.get(other.word.folded);
    if (list) list.push(other);
    else bySpelling.set(other.word.folded, [other]);
  }
  /** Takes the first word that waits, spelt like `left` or nearly so, and fits. */
  const take = (left: Loose, fits: (other: Loose) => boolean): Loose | undefined => {
    const list = isFew ? waiting : (bySpelling.get(left.word.folded) ?? []);
    const index = list.findIndex(
      (other) => fits(other) && mayBeSameWord(left.word.folded, other.word.folded),
    );
    return index < 0 ? undefined : list.splice(index, 1)[0];
  };
  const elsewhere = leaving.filter((left) => !take(left, (other) => other.rank === left.rank));
  return elsewhere.flatMap((left) => {
    const found = take(left, () => true);
    return found
      ? [[Math.min(left.rank, found.rank), Math.max(left.rank, found.rank)] as [number, number]]
      : [];
  });
}

const isEvidence = ({ kind, isGrammar, folded }: Word): boolean =>
  kind === null && !isGrammar && folded.length >= 3;

/** Whether words went from directly behind a match while others came directly before it, or the other way round. */
function slid(gone: ReadonlySet<number>, come: ReadonlySet<number>, index: number): boolean {
  const [goneBefore, comeBefore] = [gone.has(index), come.has(index)];
  const [goneBehind, comeBehind] = [gone.has(index + 1), come.has(index + 1)];
  if (goneBefore === comeBefore || goneBehind === comeBehind) return false;
  return goneBefore === comeBehind;
}

const places = (words: readonly Loose[]): Set<number> =>
  new Set(words.filter(({ word }) => !word.isGrammar).map(({ rank }) => rank));

/** A guarded word as written, with the word behind it, to which it mostly belongs. */
function withNext(text: string, words: readonly Word[], index: number): string {
  return text.slice((words[index] as Word).start, (words[index + 1] ?? (words[index] as Word)).end);
}
