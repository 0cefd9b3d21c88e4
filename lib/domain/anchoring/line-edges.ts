import type { PassageSelector } from './describe';
import type { Passage } from './reanchored';

/** So far (UTF-16) line breaks are looked for. */
const REACH = 32;
const BREAK_BEFORE = /\n\s*$/u;
const BREAK_AFTER = /^\s*\n/u;

/**
 * At how many ends of a quotation a line began or ended, and one still does, or none does any more. Of a quotation that
 * shows no line break nothing is known: where it was taken from, blocks may not have been kept apart.
 */
export function lineEdges(
  text: string,
  { start, end }: Passage,
  { prefix, suffix }: PassageSelector,
): { kept: number; lost: number } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const began = BREAK_BEFORE.test(prefix.slice(-REACH));
  const ended = BREAK_AFTER.test(suffix.slice(0, REACH));
  const begins = before.trim() === '' || BREAK_BEFORE.test(before);
  const ends = after.trim() === '' || BREAK_AFTER.test(after);
  const kept = Number(began && begins) + Number(ended && ends);
  return { kept, lost: Number(began) + Number(ended) - kept };
}
