import type { Passage } from './reanchored';
import { tokenize } from './tokens';

/** Only the best places are looked at closely. */
const MOST_WINDOWS = 5;
/** Tokens by which a window reaches beyond the words that are looked for, on either side. */
const MARGIN = 12;

/**
 * Where in a text words like these may stand: each token that they share votes for the place to which it would lead, a
 * rare one with more weight. The best windows (UTF-16), best first. Linear in the text.
 */
export function likelyWindows(text: string, quoted: string): Passage[] {
  const ids = new Map<string, number>();
  const pattern = tokenize(quoted, ids);
  const inPattern = new Map<number, number[]>();
  for (const [index, id] of pattern.ids.entries()) inPattern.set(id, [...(inPattern.get(id) ?? []), index]);
  const tokens = tokenize(text, ids);
  const counts = new Map<number, number>();
  for (const id of tokens.ids) if (inPattern.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  /** Votes by where the first token would stand, in steps of half a margin. */
  const votes = new Map<number, number>();
  for (const [index, id] of tokens.ids.entries()) {
    for (const at of inPattern.get(id) ?? []) {
      const step = Math.round(((index - at) * 2) / MARGIN);
      votes.set(step, (votes.get(step) ?? 0) + 1 / (counts.get(id) ?? 1));
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
