import { graphemeCeiling, graphemeFloor } from './graphemes';

/** A passage with the words around it. `cut…` says that the text goes on, where a reader expects an ellipsis. */
export type PassageContext = {
  before: string;
  exact: string;
  after: string;
  cutBefore: boolean;
  cutAfter: boolean;
};

/**
 * The passage `start`–`end` (UTF-16) with up to `radius` code units of context on each side, cut between words; within a
 * word only where a word is longer than the radius.
 */
export function renderPassageContext(
  text: string,
  start: number,
  end: number,
  radius: number,
): PassageContext {
  const from = wordStart(text, start - radius, start);
  const to = wordEnd(text, end + radius, end);
  return {
    before: text.slice(from, start),
    exact: text.slice(start, end),
    after: text.slice(end, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);

/** The first place at or after `from`, but not after `limit`, at which a word begins. */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  for (let at = from; at < limit; at++) if (isSpace(text[at - 1]) && !isSpace(text[at])) return at;
  return Math.min(graphemeCeiling(text, from), limit);
}

/** The last place at or before `to`, but not before `limit`, at which a word ends. */
export function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  for (let at = to; at > limit; at--) if (isSpace(text[at]) && !isSpace(text[at - 1])) return at;
  return Math.max(graphemeFloor(text, to), limit);
}
