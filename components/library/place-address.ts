import type { LibraryHit } from '@/lib/server/queries/library-search';

/** How many words from the first one found on name the place; enough to be the only such place in most texts. */
const WORDS = 6;

/**
 * The address of a place in a text: its offset for the reader, and a text fragment (WICG) with which browsers scroll to the
 * words by themselves, also without scripts.
 */
export function placeAddress(slug: string, { start, runs }: LibraryHit): string {
  const first = runs.findIndex(({ hit }) => hit);
  const found = runs
    .slice(Math.max(0, first))
    .map(({ text }) => text)
    .join('');
  const ends = found.endsWith('…');
  const words = found.replace(/…$/, '').trim().split(/\s+/);
  // Before an ellipsis the last word may be cut.
  const whole = words.slice(0, ends && words.length <= WORDS ? -1 : WORDS);
  const offset = `/d/${slug}#at-${start}`;
  if (first < 0 || whole.length === 0) return offset;
  return `${offset}:~:text=${encodeURIComponent(whole.join(' ')).replaceAll('-', '%2D')}`;
}
