import { changedMeaning } from './meaning';
import type { Change, Passage } from './reanchored';
import { wholeWords } from './whole-words';

/** What is put in is looked at as far (UTF-16) as a name with its titles goes. */
const REACH = 60;
/** Beyond these it is not the same sentence. */
const BREAK = /[.!?\n]/u;
const FIRST_WORD = /^[\p{L}\p{N}\p{M}]+/u;
const LAST_WORD = /[\p{L}\p{N}\p{M}]+$/u;
const TWO_BEFORE = /(?:\S+\s+)?\S+\s*$/u;
const TWO_AFTER = /^\s*\S+(?:\s+\S+)?/u;

/**
 * What changed if words that were put in right beside a passage, and begin or end as it does, were put into it: of "Arif
 * Yunus" and "Arif Arif Yunus" nobody can tell which "Arif" came.
 */
export function repeatedBeside(oldText: string, old: Passage, newText: string, there: Passage): Change[] {
  const start = startAsWell(oldText, old, newText, there.start);
  const end = endAsWell(oldText, old, newText, there.end);
  return [
    { start: start ?? there.start, end: there.end },
    { start: there.start, end: end ?? there.end },
  ].flatMap((as) => changedMeaning(wholeWords(oldText, old), wholeWords(newText, as)));
}

/** The offset before `there` where a passage may begin as well; null where nothing was put in that begins as it does. */
function startAsWell(oldText: string, old: Passage, newText: string, there: number): number | null {
  const word = FIRST_WORD.exec(oldText.slice(old.start, old.end))?.[0];
  const before = TWO_BEFORE.exec(oldText.slice(Math.max(0, old.start - REACH), old.start))?.[0] ?? '';
  if (word === undefined || newText.slice(0, there).endsWith(before) !== (before === '')) return null;
  const from = Math.max(0, there - REACH - before.length);
  const at = newText.slice(from, there).lastIndexOf(before + word);
  const start = from + at + before.length;
  if (at === -1 || (before === '' && start > 0) || BREAK.test(newText.slice(start, there))) return null;
  return start;
}

/** The same of the end. */
function endAsWell(oldText: string, old: Passage, newText: string, there: number): number | null {
  const word = LAST_WORD.exec(oldText.slice(old.start, old.end))?.[0];
  const after = TWO_AFTER.exec(oldText.slice(old.end, old.end + REACH))?.[0] ?? '';
  if (word === undefined || newText.startsWith(after, there) !== (after === '')) return null;
  const window = newText.slice(there, there + REACH + after.length);
  const at = window.indexOf(word + after);
  const end = there + at + word.length;
  if (at === -1 || (after === '' && end < newText.length) || BREAK.test(newText.slice(there, end)))
    return null;
  return end;
}
