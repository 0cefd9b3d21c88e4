import type { Quote } from './quote';
import { countOf, type TextIndex } from './text-index';

/** Only the best places are looked at closely. */
const MOST_WINDOWS = 8;
/** Places with less than this part of the votes of the best are not. */
const LEAST_VOTES = 0.45;
/** Nor with less than this part of all the votes that one place could have. */
const LEAST_OF_ALL = 0.04;
/** Words that were put in or taken out shift what follows; votes that differ by less are for one place. */
const STEP = 16;
/** Tokens by which a window reaches beyond what is looked for, on either side. */
const MARGIN = 48;
/** And by a quarter of its own length, up to so many: in longer ones only so many differences are followed. */
const MOST_MORE = 100;
/** So many places of words are counted, those of rare words first, and those of the rarest in any case. */
const MOST_PLACES = 4000;

/** Tokens of a text, end exclusive; known to hold the quotation word for word where that is said. */
export type Window = { from: number; to: number; isVerbatim?: boolean };

/**
 * Where in a text a quotation may stand: each token that they share votes for the place to which it would lead, a rare one
 * with more weight. The best windows, best first, and of equally good ones those nearest to the offset first. The time is
 * bounded by the length of the quotation and MOST_PLACES.
 */
export function likelyWindows(index: TextIndex, quote: Quote, start: number): Window[] {
  const { votes, all } = countVotes(index, quote);
  const { starts, length } = index.tokens;
  const expected = firstFrom(starts, length, start) - quote.first;
  const distance = (step: number) => Math.abs(step * STEP - expected);
  // A place in the middle of two steps has its votes in both.
  const places = [...votes].map(([step, count]) => ({ step, count: count + (votes.get(step + 1) ?? 0) }));
  const most = places.reduce((most, { count }) => Math.max(most, count), 0);
  const least = Math.max(most * LEAST_VOTES, all * LEAST_OF_ALL);
  const likely = places.filter(({ count }) => count >= least);
  likely.sort((x, y) => y.count - x.count || distance(x.step) - distance(y.step) || x.step - y.step);
  const chosen: number[] = [];
  for (const { step } of likely) {
    if (chosen.length === MOST_WINDOWS) break;
    if (!chosen.includes(step - 1) && !chosen.includes(step + 1)) chosen.push(step);
  }
  const margin = MARGIN + Math.min(quote.tokens.length >> 2, MOST_MORE);
  const windows = chosen.map((step) => ({
    from: Math.max(0, step * STEP - margin),
    to: Math.min(length, (step + 2) * STEP + quote.tokens.length + margin),
  }));
  return [...windows, ...nearestVerbatim(index, quote, start)];
}

/**
 * The nearest places on either side where the quotation stands word for word, and where it is a line if it was one, with as
 * much around as is known of it.
 */
function nearestVerbatim({ text, tokens }: TextIndex, quote: Quote, start: number): Window[] {
  const ids = quote.tokens.ids.subarray(quote.first, quote.end);
  if (ids.length === 0 || ids.some((id) => id < 0)) return [];
  const exact = quote.tokens.text.slice(quote.passage.start, quote.passage.end);
  const line = `\n${exact}\n`;
  const isLine = quote.tokens.text.startsWith(line, quote.passage.start - 1);
  const nearest = (words: string) =>
    [text.lastIndexOf(words, start), text.indexOf(words, start)].filter((at) => at >= 0);
  const places = [...nearest(exact), ...(isLine ? nearest(line).map((at) => at + 1) : [])];
  return [...new Set(places)].map((at) => {
    const first = firstFrom(tokens.starts, tokens.length, at) - quote.first;
    const to = Math.min(tokens.length, first + quote.tokens.length);
    return { from: Math.max(0, first), to, isVerbatim: true };
  });
}

/** Votes by where the first token would stand, in steps, and how many there are if each token votes for a place once. */
function countVotes(index: TextIndex, { tokens }: Quote): { votes: Map<number, number>; all: number } {
  const byRarity = [...tokens.ids.keys()]
    .filter((at) => (tokens.ids[at] as number) >= 0)
    .sort(
      (x, y) => countOf(index, tokens.ids[x] as number) - countOf(index, tokens.ids[y] as number) || x - y,
    );
  const votes = new Map<number, number>();
  let all = 0;
  let left = MOST_PLACES;
  for (const at of byRarity) {
    const id = tokens.ids[at] as number;
    const count = countOf(index, id);
    if (left < MOST_PLACES && count > left) break;
    left -= count;
    const weight = Math.log2((index.tokens.length + 1) / count);
    all += weight;
    const from = index.from[id] as number;
    for (let place = from; place < from + count; place++) {
      const step = Math.floor(((index.places[place] as number) - at) / STEP);
      votes.set(step, (votes.get(step) ?? 0) + weight);
    }
  }
  return { votes, all };
}

/** Index of the first token that starts at an offset or after it. */
function firstFrom(starts: Int32Array, length: number, offset: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
