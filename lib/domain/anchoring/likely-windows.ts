import type { Passage } from './reanchored';
import { type Tokens, tokenize } from './tokens';

/** Only the best places are looked at closely. */
const MOST_WINDOWS = 5;
/** Tokens by which a window reaches beyond the words that are looked for, on either side. */
const MARGIN = 12;
/** What stands in a text more often than this says nothing about a place. */
const MOST_PLACES = 500;

type Index = { text: string; tokens: Tokens; places: Map<string, number[]> };

/** Many passages are looked for in one text, one after the other. */
let lastIndex: Index | null = null;

/**
 * Where in a text words like these may stand: each token that they share votes for the place to which it would lead, a
 * rare one with more weight. The best windows (UTF-16), best first. Linear in the text the first time, then in what is
 * shared.
 */
export function likelyWindows(text: string, quoted: string): Passage[] {
  const { tokens, places } = indexOf(text);
  const pattern = tokenize(quoted, new Map());
  /** Votes by where the first token would stand, in steps of half a margin. */
  const votes = new Map<number, number>();
  for (let at = 0; at < pattern.length; at++) {
    const found = places.get(wordAt(pattern, at)) ?? [];
    if (found.length > MOST_PLACES) continue;
    for (const index of found) {
      const step = Math.round(((index - at) * 2) / MARGIN);
      votes.set(step, (votes.get(step) ?? 0) + 1 / found.length);
    }
  }
  return [...votes]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_WINDOWS)
    .map(([step]) => {
      const first = Math.round((step * MARGIN) / 2);
      const from = Math.max(0, first - MARGIN);
      const to = Math.min(tokens.length, first + pattern.length + MARGIN) - 1;
      return { start: tokens.starts[from] ?? 0, end: tokens.ends[Math.max(to, 0)] ?? text.length };
    });
}

function indexOf(text: string): Index {
  if (lastIndex?.text === text) return lastIndex;
  const tokens = tokenize(text, new Map());
  const places = new Map<string, number[]>();
  for (let index = 0; index < tokens.length; index++) {
    const word = wordAt(tokens, index);
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  lastIndex = { text, tokens, places };
  return lastIndex;
}

const wordAt = ({ text, starts, ends }: Tokens, index: number): string =>
  text.slice(starts[index], ends[index]);
