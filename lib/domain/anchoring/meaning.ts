import { isCommonWord } from './meaning/is-common-word';
import { matchWords } from './meaning/match-words';
import { movedAcross } from './meaning/moved-across';
import { gotNegated, oppositeWords } from './meaning/opposite-words';
import { readWords } from './meaning/read-words';
import { isOneSlipAway } from './meaning/same-word';
import { tongueOf } from './meaning/tongue';
import type { Word } from './meaning/word';
import type { Change } from './reanchored';

/**
 * What of meaning differs between two wordings of a passage: every number, unit, date, negation, hedge, name, verb of saying
 * and loaded word that one has and the other has not, or has elsewhere. Whatever may be one of these counts as one, so that none
 * is missed; other words, misspellings, punctuation and blanks are no change. The tables in `meaning/` say what counts.
 * Linear in what both wordings share, at most quadratic (bounded) in what they do not.
 */
export function changedMeaning(before: string, after: string): Change[] {
  if (before === after) return [];
  const tongue = tongueOf(`${before}\n${after}`);
  const old = readWords(before, tongue);
  const now = readWords(after, tongue);
  const matches = matchWords(old, now);
  const changes: Change[] = [];
  let [fromB, fromA] = [0, 0];
  for (const [b, a] of [...matches, [old.length, now.length] as const]) {
    if (b > fromB || a > fromA) {
      const gone = old.slice(fromB, b);
      const come = now.slice(fromA, a);
      forgiveSlips(gone, come);
      changes.push(...changesOf(before, gone, after, come));
      changes.push(...oppositeWords(before, gone, after, come, tongue.isAzerbaijani));
    }
    const [same, written] = [old[b], now[a]];
    if (same && written && same.folded !== written.folded) {
      const kind = gotNegated(same, written, tongue.isAzerbaijani)
        ? 'negation'
        : isOtherName(same, written)
          ? 'name'
          : null;
      if (kind) changes.push(changed(kind, before, same, after, written));
    }
    [fromB, fromA] = [b + 1, a + 1];
  }
  if (changes.length === 0) changes.push(...movedAcross(before, old, after, now, matches));
  return changes;
}

const changed = (kind: Change['kind'], before: string, old: Word, after: string, now: Word): Change => ({
  kind,
  before: before.slice(old.start, old.end),
  after: after.slice(now.start, now.end),
});

/** Two words that count as the same, such as two verbs of saying, but stand as names: "United States". */
const isOtherName = (old: Word, now: Word): boolean =>
  (old.kind === 'attribution' || old.kind === 'unit') && (old.capital === 'tells' || now.capital === 'tells');

/**
 * A common word that got a wrong letter where it may have its capital from its place is no name; a long one that lost it
 * was none.
 */
function forgiveSlips(gone: Word[], come: Word[]): void {
  const forgive = (words: Word[], others: Word[], least: number) => {
    words.forEach((word, index) => {
      if (word.kind !== 'name' || word.folded.length < least || word.capital === 'tells') return;
      const right = others.findIndex(
        (other) =>
          (other.kind === null || (other.kind === 'name' && other.capital === 'may tell')) &&
          isCommonWord(other.folded) &&
          isOneSlipAway(word.folded, other.folded),
      );
      const other = others[right];
      if (!other) return;
      words[index] = { ...word, kind: null };
      others[right] = { ...other, kind: null };
    });
  };
  forgive(come, gone, 6);
  forgive(gone, come, 8);
}

/** The guarded words of a stretch that has nothing in common, paired by kind in the order in which they stand. */
function changesOf(before: string, gone: readonly Word[], after: string, come: readonly Word[]): Change[] {
  const waiting = runs(after, come);
  const changes: Change[] = [];
  for (const { kind, text } of runs(before, gone)) {
    const index = waiting.findIndex((other) => pairOf(other.kind) === pairOf(kind));
    const [other] = index >= 0 ? waiting.splice(index, 1) : [];
    changes.push({ kind, before: text, after: other?.text ?? '' });
  }
  for (const { kind, text } of waiting) changes.push({ kind, before: '', after: text });
  return changes;
}

/** A year is both a number and a date. */
const pairOf = (kind: Change['kind']): Change['kind'] => (kind === 'date' ? 'number' : kind);

/** Guarded words as they are written; names that stand side by side as one. */
function runs(text: string, words: readonly Word[]): { kind: Change['kind']; text: string }[] {
  const found: { kind: Change['kind']; start: number; end: number; index: number }[] = [];
  words.forEach(({ kind, start, end }, index) => {
    if (kind === null) return;
    const last = found.at(-1);
    if (last && kind === 'name' && last.kind === 'name' && last.index === index - 1) {
      last.end = end;
      last.index = index;
    } else found.push({ kind, start, end, index });
  });
  return found.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
}
