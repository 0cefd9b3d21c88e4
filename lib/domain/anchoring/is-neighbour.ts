import type { PassageSelector } from './describe';
import type { Passage } from './reanchored';
import { sharedEnd, sharedStart } from './shared-ends';

/** By so many characters (UTF-16) it is more like what stood beside the quotation than like the quotation itself. */
const MORE = 8;
/** So many tell it where it is as much like the quotation, but nothing else is beside it that stood there. */
const ENOUGH = 16;
const THERE = 0.5;

/**
 * Whether a place is what stood before or behind a quotation: the next entry of a list from which it was deleted, or the
 * sentence of a rival, says nearly the same and stands where it stood, or ends or begins as it did. `before` and `after` say
 * how much of the context is beside the place, 0 to 1.
 */
export function isNeighbour(
  text: string,
  { start, end }: Passage,
  { prefix, exact, suffix }: PassageSelector,
  before: number,
  after: number,
): boolean {
  const [is, was] = [text.slice(start, end).trim(), exact.trim()];
  if (is === was) return false;
  const [stoodBefore, stoodAfter] = [prefix.trimEnd(), suffix.trimStart()];
  const like = (shared: number, own: number, share: number) =>
    shared >= own + MORE || (share < THERE && shared >= ENOUGH);
  const upTo = text.slice(Math.max(0, start - prefix.length), end).trimEnd();
  const from = text.slice(start, end + suffix.length).trimStart();
  return (
    like(sharedStart(is, stoodAfter), sharedStart(is, was), after) ||
    like(sharedEnd(is, stoodBefore), sharedEnd(is, was), before) ||
    sharedEnd(upTo, stoodBefore) >= is.length + MORE ||
    sharedStart(from, stoodAfter) >= is.length + MORE
  );
}
