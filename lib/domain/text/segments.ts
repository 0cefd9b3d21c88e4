import { byReadingOrder, type Span } from './reading-order';

/** A stretch of text under one set of spans. Every `ids` list is in reading order. */
export type Segment = {
  /** UTF-16, end exclusive; never empty. */
  start: number;
  end: number;
  /** All spans that cover the stretch; at least one. */
  ids: string[];
  /** Those of which this is the first stretch, and those of which it is the last. */
  starts: string[];
  ends: string[];
};

/**
 * Splits overlapping spans into disjoint segments in order that cover exactly what the spans cover within `from`–`to`
 * (UTF-16, end exclusive). Spans without text in that range are left out. Ids are taken to be unique.
 * A sweep over the sorted ends: O(n log n + size of the result).
 */
export function segments(spans: readonly Span[], from: number, to: number): Segment[] {
  return sweep([...spans].sort(byReadingOrder), from, to);
}

/** As `segments`, for spans that are in reading order already. */
export function sweep(sorted: readonly Span[], from: number, to: number): Segment[] {
  const clipped = sorted
    .map((span) => ({ id: span.id, start: Math.max(span.start, from), end: Math.min(span.end, to) }))
    .filter((span) => span.start < span.end);
  const points = [...new Set(clipped.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  const result: Segment[] = [];
  let active: typeof clipped = [];
  let next = 0;
  points.forEach((start, index) => {
    const staying = active.filter((span) => span.end > start);
    const starts: string[] = [];
    for (let span = clipped[next]; span && span.start === start; span = clipped[++next]) {
      staying.push(span);
      starts.push(span.id);
    }
    active = staying;
    const end = points[index + 1];
    if (end === undefined || active.length === 0) return;
    const ends = active.filter((span) => span.end === end).map((span) => span.id);
    result.push({ start, end, ids: active.map((span) => span.id), starts, ends });
  });
  return result;
}
