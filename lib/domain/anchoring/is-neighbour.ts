import type { PassageSelector } from './describe';
import { sharedEnd, sharedStart } from './shared-ends';

/** By so many characters (UTF-16) it is more like what stood beside the quotation than like the quotation itself. */
const MORE = 8;
/** So many tell it where it is as much like the quotation, but nothing else is beside it that stood there. */
const ENOUGH = 16;
const THERE = 0.5;

/**
 * Whether the words of a place are those that stood before or behind a quotation: the next entry of a list from which it was
 * deleted, or the sentence of a rival, says nearly the same and stands where it stood. `before` and `after` say how much of
 * the context is beside the place, 0 to 1.
 */
export function isNeighbour(
  words: string,
  { prefix, exact, suffix }: PassageSelector,
  before: number,
  after: number,
): boolean {
  const [is, was] = [words.trim(), exact.trim()];
  if (is === was) return false;
  const like = (shared: number, own: number, share: number) =>
    shared >= own + MORE || (share < THERE && shared >= ENOUGH);
  return (
    like(sharedStart(is, suffix.trimStart()), sharedStart(is, was), after) ||
    like(sharedEnd(is, prefix.trimEnd()), sharedEnd(is, was), before)
  );
}
