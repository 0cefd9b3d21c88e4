import { byReadingOrder, type Span } from './reading-order';

/** A stretch of text under one set of spans. Every list of ids is in reading order. */
export type Segment = {
  /** UTF-16, end exclusive; never empty. */
  start: number;
  end: number;
  /** All spans that cover the stretch; at least one. */
  ids: readonly string[];
  /** Those of which this is the first stretch, and those of which it is the last. */
  starts: readonly string[];
  ends: readonly string[];
};

const NONE: readonly string[] = [];

/**
 * Splits overlapping spans into disjoint segments in order that cover exactly what the spans cover within `from`–`to`
 * (UTF-16, end exclusive). Spans without text in that range are left out. Ids are taken to be unique.
 * A sweep over the sorted ends: O(n log n + size of the result).
 */
export function segments(spans: readonly Span[], from: number, to: number): Segment[] {
  return sweep([...spans].sort(byReadingOrder), from, to, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
}

/**
 * As `segments`, for spans in reading order, where the text around the range continues: it ends at `textBefore` and
 * goes on at `textAfter`, so that a span starts here only if it starts at or after the one, and likewise ends.
 */
export function sweep(
  sorted: readonly Span[],
  from: number,
  to: number,
  textBefore: number,
  textAfter: number,
): Segment[] {
  const inside = sorted.filter((span) => span.start < to && span.end > from && span.start < span.end);
  const points: number[] = [];
  for (const span of inside) points.push(Math.max(span.start, from), Math.min(span.end, to));
  points.sort((a, b) => a - b);
  const result: Segment[] = [];
  let active: Span[] = [];
  let next = 0;
  for (let index = 0; index + 1 < points.length; index++) {
    const start = points[index] ?? 0;
    const end = points[index + 1] ?? 0;
    if (start === end) continue;
    const ids: string[] = [];
    let starts: readonly string[] = NONE;
    let ends: readonly string[] = NONE;
    const staying: Span[] = [];
    const cover = (span: Span) => {
      ids.push(span.id);
      staying.push(span);
      if (Math.min(span.end, to) === end && span.end <= textAfter) ends = [...ends, span.id];
    };
    for (const span of active) if (span.end > start) cover(span);
    for (let span = inside[next]; span && span.start <= start; span = inside[++next]) {
      cover(span);
      if (span.start >= textBefore) starts = [...starts, span.id];
    }
    active = staying;
    if (ids.length > 0) result.push({ start, end, ids, starts, ends });
  }
  return result;
}
