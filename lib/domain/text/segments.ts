import { byReadingOrder, type Span } from './reading-order';

/** A stretch of text under one set of spans. Both lists are in reading order. */
export type Segment<One extends Span> = {
  /** UTF-16, end exclusive; never empty. */
  start: number;
  end: number;
  /** All spans that cover the stretch; at least one. */
  spans: readonly One[];
  /** Those of which this is the last stretch. */
  ends: readonly One[];
};

/**
 * Splits overlapping spans into disjoint segments in order that cover exactly what the spans cover within `from`–`to`
 * (UTF-16, end exclusive). Spans without text in that range are left out. Ids are taken to be unique.
 */
export function segments<One extends Span>(spans: readonly One[], from: number, to: number): Segment<One>[] {
  return sweep([...spans].sort(byReadingOrder))(from, to, Number.POSITIVE_INFINITY);
}

/**
 * As `segments`, for spans in reading order and one range of text after the other: each call goes on where the last one
 * ended. The text after a range goes on at `textAfter`, so that a span that ends before that ends here.
 * A sweep over all ranges: O(spans + ranges + size of the result).
 */
export function sweep<One extends Span>(
  sorted: readonly One[],
): (from: number, to: number, textAfter: number) => Segment<One>[] {
  const spans = sorted.filter(({ start, end }) => start < end);
  let active: One[] = [];
  let next = 0;
  return (from, to, textAfter) => {
    const result: Segment<One>[] = [];
    for (let start = from; start < to; ) {
      active = active.filter((span) => span.end > start);
      for (let span = spans[next]; span && span.start <= start; span = spans[++next])
        if (span.end > start) active.push(span);
      let end = Math.min(to, spans[next]?.start ?? to);
      for (const span of active) if (span.end < end) end = span.end;
      if (active.length > 0) {
        const last = end === to ? textAfter : end;
        result.push({ start, end, spans: active, ends: active.filter((span) => span.end <= last) });
      }
      start = end;
    }
    return result;
  };
}
