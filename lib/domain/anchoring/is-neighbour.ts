import type { PassageSelector } from './describe';
import { sharedEnd, sharedStart } from './shared-ends';

/** By so many characters (UTF-16) it is more like what stood beside the quotation than like the quotation itself. */
const MORE = 12;

/**
 * Whether the words of a place are those that stood before or behind a quotation: the next entry of a list from which it was
 * deleted says nearly the same, and stands where it stood.
 */
export function isNeighbour(words: string, { prefix, exact, suffix }: PassageSelector): boolean {
  const [is, was] = [words.trim(), exact.trim()];
  return (
    sharedStart(is, suffix.trimStart()) >= sharedStart(is, was) + MORE ||
    sharedEnd(is, prefix.trimEnd()) >= sharedEnd(is, was) + MORE
  );
}
