import { snapToGraphemes } from '../text/graphemes';
import type { PassageSelector } from './describe';
import type { Passage } from './reanchored';

/** So much (UTF-16) must be known of what stood on either side. */
const ENOUGH_AROUND = 16;
/** Parts so long tell where a passage may have stood. */
const ENOUGH_OF_IT = 8;

/**
 * Where a passage stands between all that stood around it, if it does so once and no part of that stands nearer to the old
 * offset, where it may have been edited; null where somebody has to look closer. Linear, with next to no work by the letter.
 */
export function unmistakablePlace(
  text: string,
  { prefix, exact, suffix, start }: PassageSelector,
): Passage | null {
  if (Math.min(prefix.length, suffix.length) < ENOUGH_AROUND) return null;
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at === -1 || text.indexOf(whole, at + 1) !== -1) return null;
  const place = at + prefix.length;
  const away = Math.abs(place - start);
  const nearer =
    place > start
      ? text.slice(Math.max(0, start - away - prefix.length), at)
      : text.slice(at + whole.length, start + away + exact.length + suffix.length);
  const half = exact.length >> 1;
  const parts = [prefix, exact.slice(0, half), exact.slice(half), suffix];
  if (parts.some((part) => part.length >= ENOUGH_OF_IT && nearer.includes(part))) return null;
  return snapToGraphemes(text, place, place + exact.length);
}
