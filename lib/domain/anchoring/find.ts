import { snapToGraphemes } from '../text/graphemes';
import { alignQuote } from './align-quote';
import { type Candidate, candidateIn, isIntact, saysSame } from './candidate';
import type { PassageSelector } from './describe';
import { isCredible } from './is-credible';
import { likelyWindows } from './likely-windows';
import { changedMeaning } from './meaning';
import { mendSelector } from './mend-selector';
import { type Quote, readQuote } from './quote';
import type { Change, Passage, Reanchored } from './reanchored';
import { sharedEnd, sharedStart } from './shared-ends';
import { indexText } from './text-index';
import { turnedBeside } from './turned-beside';
import { unmistakablePlace } from './unmistakable-place';
import { whereItStood } from './where-it-stood';
import { wholeWords } from './whole-words';

/** A place that has so much of the words that the best place has is like it. */
const LIKE_IT = 0.6;
/** Where words differ, a place like the best has to miss so much more than it does, beside what is of no account. */
const CLEARLY_MORE = 1.2;
const OF_NO_ACCOUNT = 6;
const A_WORD = 4;
const A_LONG_WORD = 12;
/** Words that took the place of a passage have at most twice its length and so much. */
const SOON = 16;
/** An edit of a passage is not likely to change more than these. */
const A_FEW_WORDS = 36;

/**
 * Finds a passage of which only the selectors are known (W3C: what it says, what stands around it, where it stood), not
 * the text it was taken from. Of all places that are more than chance the one is taken that misses least: of words and of
 * context, each word weighed by how much it tells in this text; nearness counts a little. What it then is:
 *
 * - `exact`: the same words, where the passage stood or between the same surroundings on both sides.
 * - `moved`: the same words in other surroundings.
 * - `edited`: other words, of which enough is there, and clearly more than elsewhere.
 * - `suspect`: the same, but the words mean something else; or the same words, where others stand as well, or where those
 *   nearer to the old offset may be the passage after an edit. For somebody to look at.
 * - `orphaned`: else; also where the likeliest place is what stood beside the passage, or another is nearly as likely.
 *
 * Linear in the text the first time; after that, but for looking for the very same words, the time depends on the length of
 * the passage.
 */
export function find(text: string, given: PassageSelector): Reanchored {
  const { prefix, exact, suffix } = given;
  // Where no position is known, anything but a number may have come in.
  const start = Number.isFinite(given.start) ? Math.trunc(given.start) : 0;
  const from = start - prefix.length;
  if (from >= 0 && text.startsWith(prefix + exact + suffix, from)) {
    // Wider where what was inserted beside it joins its characters, such as emoji.
    const there = snapToGraphemes(text, start, start + exact.length);
    if (saysSame(text, there, given)) return { state: 'exact', ...there, score: 1, changes: [] };
  }
  const sure = unmistakablePlace(text, { ...given, start });
  if (sure && saysSame(text, sure, given)) return { state: 'exact', ...sure, score: 1, changes: [] };

  const index = indexText(text);
  const mended = mendSelector(index, given);
  const quote = readQuote(index, mended);
  // Only the very same words are the same.
  const selector = { ...mended, exact, start };
  const windows = likelyWindows(index, quote, start);
  const alignments = alignQuote(quote, index.tokens, windows);
  const places = alignments.flatMap((alignment) => candidateIn(text, quote, alignment, selector) ?? []);
  const [best, ...others] = places
    .filter((candidate) => isCredible(candidate, index.tokens.length))
    .sort((x, y) => costOf(x) - costOf(y) || x.start - y.start);
  const gone = (): Reanchored => ({
    state: 'orphaned',
    lastSeen: whereItStood(text, quote, alignments, start),
  });
  if (!best) return onlyPlace(text, selector) ?? gone();
  if (best.isNeighbour) return { state: 'orphaned', lastSeen: best.start };
  const changes = changesIn(text, quote, best);
  if (best.isSame) {
    const state =
      changes.length > 0 || isUnclear(best, others) || (!best.isHere && isEditedHere(text, selector))
        ? 'suspect'
        : best.isHere || isIntact(best)
          ? 'exact'
          : 'moved';
    return { state, start: best.start, end: best.end, score: 1, changes };
  }
  if (places.some((one) => isRival(text, one, best))) return gone();
  const state =
    changes.length > 0 || best.score < 0.5 || (isApart(best, selector) && isEditedHere(text, selector))
      ? 'suspect'
      : 'edited';
  return { state, start: best.start, end: best.end, score: best.score, changes };
}

/** Where words stand that stand nowhere else, if nothing else is known of them: for somebody to look at. */
function onlyPlace(text: string, selector: PassageSelector): Reanchored | null {
  const { prefix, exact, suffix } = selector;
  if (prefix !== '' || suffix !== '' || exact.trim() === '') return null;
  const start = text.indexOf(exact);
  if (start === -1 || text.indexOf(exact, start + 1) !== -1) return null;
  const there = snapToGraphemes(text, start, start + exact.length);
  return saysSame(text, there, selector) ? { state: 'suspect', ...there, score: 1, changes: [] } : null;
}

/** What means something else: of the words themselves, or else right beside them, as far as it is known what stood there. */
function changesIn(text: string, { tokens, passage }: Quote, there: Candidate): readonly Change[] {
  const inside = there.isSame
    ? []
    : changedMeaning(wholeWords(tokens.text, passage), wholeWords(text, there));
  if (inside.length > 0 || passage.start === 0 || passage.end === tokens.text.length) return inside;
  return turnedBeside(tokens.text, passage, text, there);
}

/** Whether the same words stand as well elsewhere, or one edit could have made what stands nearer of them. */
const isUnclear = (best: Candidate, others: readonly Candidate[]): boolean =>
  !best.isHere &&
  others.some((one) => {
    if (one.end > best.start && one.start < best.end) return false;
    const more = one.missing - best.missing;
    return more < A_WORD || (more < (one.isSame ? A_LONG_WORD : A_FEW_WORDS) && one.away < best.away);
  });

/**
 * Whether what was edited at the old offset may be it, and not what was found: what stood before it still does there, and
 * then come words of which half are like it, or others and then what stood behind it. The start and the end of a text are
 * known by where they are.
 */
function isEditedHere(text: string, { prefix, exact, suffix, start }: PassageSelector): boolean {
  const isThere = prefix === '' ? start === 0 : text.startsWith(prefix, start - prefix.length);
  if (!isThere || start < prefix.length) return false;
  const here = text.slice(start, start + exact.length);
  if ((sharedStart(here, exact) + sharedEnd(here, exact)) * 2 >= exact.length) return true;
  const next = suffix === '' ? text.length : text.indexOf(suffix, start);
  return next > start && next - start <= 2 * exact.length + SOON;
}

/** Whether a place has none of the old one. */
const isApart = (one: Passage, { start, exact }: PassageSelector): boolean =>
  one.end <= start || one.start >= start + exact.length;

/** Whether another place, of other words than the best has but much of the same, does not miss clearly more. */
const isRival = (text: string, one: Candidate, best: Candidate): boolean =>
  (one.end <= best.start || one.start >= best.end) &&
  one.inside.there >= best.inside.there * LIKE_IT &&
  costOf(one) < costOf(best) * CLEARLY_MORE &&
  text.slice(one.start, one.end) !== text.slice(best.start, best.end);

const costOf = ({ missing, away }: Candidate): number => OF_NO_ACCOUNT + missing + away;
