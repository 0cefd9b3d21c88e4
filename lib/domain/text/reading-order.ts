/** Something that stands on the canonical text from `start` to `end` (UTF-16, end exclusive). */
export type Span = { id: string; start: number; end: number };

/** Reading order of spans: by start, of those that start together the longer first, then by id. Total on unique ids. */
export function byReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
