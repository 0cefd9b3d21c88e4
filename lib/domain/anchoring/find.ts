import { snapToGraphemes } from '../text/graphemes';
import { alignQuote } from './align-quote';
import { type Candidate, candidateIn, isCredible, isIntact, saysSame } from './candidate';
import type { PassageSelector } from './describe';
import { MOST_WEIGHT } from './evidence';
import { likelyWindows } from './likely-windows';
import { changedMeaning } from './meaning';
import { readQuote } from './quote';
import type { Passage, Reanchored } from './reanchored';
import { indexText } from './text-index';
import { wholeWords } from './whole-words';

/** A place that has so much of the words that the best place has is like it. */
const LIKE_IT = 0.6;
/** Where words differ, a place like the best has to miss so much more than it does, and at least about a word. */
const CLEARLY_MORE = 1.2;
const A_WORD = 4;

/**
 * Finds a passage of which only the selectors are known (W3C: what it says, what stands around it, where it stood), not
 * the text it was taken from. Of all places that are more than chance the one is taken that misses least: of words and of
 * context, each word weighed by how much it tells in this text; nearness counts a little. What it then is:
 *
 * - `exact`: the same words, where the passage stood or between the same surroundings on both sides.
 * - `moved`: the same words in other surroundings.
 * - `edited`: other words, of which enough is there, and clearly more than elsewhere.
 * - `suspect`: the same, but the words mean something else; or the same words, where one edit could have made them so of
 *   those in another place. The nearer is taken, for somebody to look at.
 * - `orphaned`: else.
 *
 * Linear in the text the first time; after that the time depends on the length of the passage.
 */
export function find(text: string, selector: PassageSelector): Reanchored {
  const { prefix, exact, suffix, start } = selector;
  const untouched = { start, end: start + exact.length };
  const from = start - prefix.length;
  if (from >= 0 && text.startsWith(prefix + exact + suffix, from) && saysSame(text, untouched, selector))
    return { state: 'exact', ...snapToGraphemes(text, start, untouched.end), score: 1, changes: [] };

  const index = indexText(text);
  const quote = readQuote(index, selector);
  const windows = likelyWindows(index, quote, start);
  const [best, ...others] = alignQuote(quote, index.tokens, windows)
    .flatMap((alignment) => candidateIn(text, quote, alignment, selector) ?? [])
    .filter((candidate) => isCredible(candidate, index.tokens.length))
    .sort((x, y) => x.missing + x.away - y.missing - y.away || x.start - y.start);
  const gone: Reanchored = { state: 'orphaned', lastSeen: Math.min(Math.max(start, 0), text.length) };
  if (!best) return gone;
  const rival = others.find((one) => isLike(one, best));
  if (best.isSame) return sameWords(best, rival);
  if (rival && !isClearlyWorse(rival, best) && !isCopy(text, rival, best)) return gone;
  const changes = changedMeaning(wholeWords(quote.tokens.text, quote.passage), wholeWords(text, best));
  const state = changes.length > 0 || best.score < 0.5 ? 'suspect' : 'edited';
  return { state, start: best.start, end: best.end, score: best.score, changes };
}

function sameWords(best: Candidate, rival: Candidate | undefined): Reanchored {
  const isUnclear = rival !== undefined && rival.missing - best.missing < MOST_WEIGHT;
  const state = !best.isHere && isUnclear ? 'suspect' : best.isHere || isIntact(best) ? 'exact' : 'moved';
  return { state, start: best.start, end: best.end, score: 1, changes: [] };
}

/** Whether another place has much of the same words. */
const isLike = ({ start, end, inside }: Candidate, best: Candidate): boolean =>
  (end <= best.start || start >= best.end) && inside.there >= best.inside.there * LIKE_IT;

const isClearlyWorse = (rival: Candidate, best: Candidate): boolean =>
  rival.missing + rival.away >= (best.missing + best.away) * CLEARLY_MORE &&
  rival.missing - best.missing >= A_WORD;

const isCopy = (text: string, a: Passage, b: Passage): boolean =>
  text.slice(a.start, a.end) === text.slice(b.start, b.end);
