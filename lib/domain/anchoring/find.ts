import { snapToGraphemes } from '../text/graphemes';
import { align } from './align';
import type { PassageSelector } from './describe';
import { likelyWindows } from './likely-windows';
import { changedMeaning } from './meaning';
import { place } from './place';
import type { Reanchored } from './reanchored';
import { stringSimilarity } from './similar-words';
import { wholeWords } from './whole-words';

/** A quotation this long that stands there once needs no context. */
const UNMISTAKABLE = 20;
/** Of so many places where the words stand the context is compared. */
const MOST_PLACES = 2000;
/** The least likeness (0 to 1) of the words, and of the context where little speaks for them or much depends on it. */
const LEAST_LIKENESS = 0.6;
const LEAST_CONTEXT = 0.6;

type Place = { start: number; end: number; context: number };

/**
 * Finds a passage of which only the selectors are known (W3C: what it says, what stands around it, where it stood), not
 * the text it was taken from. The same words are preferred wherever they stand, by their context, then by their place.
 * Otherwise similar words are looked for, and those that mean something else are only `suspect`, and only where most of
 * the context, and some of it on either side, is there; without that the passage is orphaned. Linear in the text.
 */
export function find(text: string, selector: PassageSelector): Reanchored {
  const gone: Reanchored = {
    state: 'orphaned',
    lastSeen: Math.min(Math.max(selector.start, 0), text.length),
  };
  if (selector.exact === '') return findPoint(text, selector) ?? gone;
  return findSame(text, selector) ?? findSimilar(text, selector) ?? gone;
}

function findSame(text: string, selector: PassageSelector): Reanchored | null {
  const { exact, start } = selector;
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const place = { start: at, end: at + exact.length };
    // "11" within "110" is something else.
    if (wholeWords(text, place) === exact || startsOrEndsInWord(selector))
      places.push({ ...place, context: contextLikeness(text, place, selector) });
    if (places.length === MOST_PLACES) break;
  }
  const distance = (place: Place) => Math.abs(place.start - start);
  places.sort((x, y) => y.context - x.context || distance(x) - distance(y));
  const [best, next] = places;
  if (!best) return null;
  const isHere = best.start === start;
  const isOnly = next === undefined && exact.length >= UNMISTAKABLE;
  const found = { start: best.start, end: best.end, score: 1, changes: [] };
  if (best.context >= LEAST_CONTEXT)
    return { state: isHere || best.context > 0.9 ? 'exact' : 'moved', ...found };
  if (isOnly) return { state: 'moved', ...found };
  // Common words without their context: there is a place, but nothing says that it is the one.
  return best.context >= 0.3 || isHere ? { state: 'suspect', ...found } : null;
}

/** Whether the quotation itself was taken out of the middle of a word. */
function startsOrEndsInWord({ exact, prefix, suffix }: PassageSelector): boolean {
  const whole = wholeWords(prefix + exact + suffix, {
    start: prefix.length,
    end: prefix.length + exact.length,
  });
  return whole !== exact;
}

function findSimilar(text: string, selector: PassageSelector): Reanchored | null {
  const { exact, prefix, suffix } = selector;
  const quoted = prefix + exact + suffix;
  const passage = { start: prefix.length, end: prefix.length + exact.length };
  let best: (Reanchored & { state: 'suspect' | 'edited' }) | null = null;
  let most = 0;
  for (const window of likelyWindows(text, quoted)) {
    const placed = place(align(quoted, text.slice(window.start, window.end)), passage);
    if (!placed.found) continue;
    const there = snapToGraphemes(text, placed.start + window.start, placed.end + window.start);
    const likeness = stringSimilarity(exact, text.slice(there.start, there.end));
    const context = contextLikeness(text, there, selector);
    const changes = changedMeaning(wholeWords(quoted, passage), wholeWords(text, there));
    const isSure = context >= LEAST_CONTEXT && bothSides(text, there, selector);
    if (changes.length > 0 ? !isSure : likeness < LEAST_LIKENESS && !isSure) continue;
    if (likeness + context <= most) continue;
    most = likeness + context;
    const state = changes.length > 0 || likeness < LEAST_LIKENESS ? 'suspect' : 'edited';
    best = { state, ...there, score: likeness, changes };
  }
  return best;
}

/** A passage without characters, as a gap in the text: only where it stands between the same words as before. */
function findPoint(text: string, { prefix, suffix, start }: PassageSelector): Reanchored | null {
  const around = prefix + suffix;
  let best: number | null = null;
  for (let at = text.indexOf(around); at >= 0; at = text.indexOf(around, at + 1)) {
    const point = at + prefix.length;
    if (best === null || Math.abs(point - start) < Math.abs(best - start)) best = point;
  }
  if (best === null || around === '') return null;
  return { state: 'exact', start: best, end: best, score: 1, changes: [] };
}

/** How much the text around a place is like the context of a selector, 0 to 1; 1 where it has none. */
function contextLikeness(
  text: string,
  place: { start: number; end: number },
  selector: PassageSelector,
): number {
  const { prefix, suffix } = selector;
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  const [before, after] = sides(text, place, selector);
  return (before * prefix.length + after * suffix.length) / total;
}

const bothSides = (text: string, place: { start: number; end: number }, selector: PassageSelector): boolean =>
  sides(text, place, selector).every((likeness) => likeness >= LEAST_CONTEXT / 2);

function sides(
  text: string,
  { start, end }: { start: number; end: number },
  { prefix, suffix }: PassageSelector,
): [number, number] {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return [stringSimilarity(prefix, before), stringSimilarity(suffix, after)];
}
