import { byReadingOrder, type Span } from './reading-order';
import { type Segment, sweep } from './segments';

/** What stands on one text block. */
export type BlockSegments = {
  segments: readonly Segment[];
  /** Spans that cover no character of any block (a gap, a line break between blocks) and are shown at this one. */
  loose: readonly string[];
};

const NOTHING: BlockSegments = { segments: [], loose: [] };

/**
 * Distributes spans of the whole text over its text blocks (in order, disjoint; as from `textBlockSpans`): one entry
 * for each block. `starts` and `ends` of the segments hold across blocks: a span starts once and ends once in all.
 * A span that covers no character of any block is loose at the first empty block that it touches, else at the first
 * block that it touches. One merge of both sorted lists: O(n log n + blocks + size of the result).
 */
export function segmentsByBlock(
  blocks: readonly { start: number; end: number }[],
  spans: readonly Span[],
): BlockSegments[] {
  const sorted = [...spans].sort(byReadingOrder);
  const started = new Set<string>();
  const lastBlock = new Map<string, { block: number; at: number }>();
  const result: BlockSegments[] = [];
  let active: Span[] = [];
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    for (let span = sorted[next]; span && span.start < block.end; span = sorted[++next]) active.push(span);
    if (active.length > 0) active = active.filter((span) => span.end > block.start);
    if (active.length === 0 || block.start === block.end) {
      result.push(NOTHING);
      continue;
    }
    const found = sweep(active, block.start, block.end);
    for (const [at, segment] of found.entries()) {
      segment.starts = segment.starts.filter((id) => !started.has(id));
      for (const id of segment.starts) started.add(id);
      for (const id of segment.ends) lastBlock.set(id, { block: index, at });
    }
    result.push({ segments: found, loose: [] });
  }
  for (const [index, entry] of result.entries()) {
    for (const [at, segment] of entry.segments.entries()) {
      segment.ends = segment.ends.filter((id) => {
        const last = lastBlock.get(id);
        return last?.block === index && last.at === at;
      });
    }
  }
  for (const span of sorted) {
    if (started.has(span.id)) continue;
    const index = blockTouched(blocks, span);
    const entry = result[index];
    if (entry) result[index] = { segments: entry.segments, loose: [...entry.loose, span.id] };
  }
  return result;
}

/** The first empty block that a span touches, else the first block that it touches; -1 when it touches none. */
function blockTouched(blocks: readonly { start: number; end: number }[], span: Span): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const first = blocks[low];
  if (!first || first.start > span.end) return -1;
  for (let index = low; ; index++) {
    const block = blocks[index];
    if (!block || block.start > span.end) return low;
    if (block.start === block.end) return index;
  }
}
