import { byReadingOrder, type Span } from './reading-order';
import { type Segment, sweep } from './segments';

/** What stands on one text block. */
export type BlockSegments<One extends Span> = {
  segments: readonly Segment<One>[];
  /** Spans that cover no character of any block (a gap, a line break between blocks) and are shown at this one. */
  loose: readonly One[];
};

type Block = { start: number; end: number };

const NOTHING = { segments: [], loose: [] };

/**
 * Distributes spans of the whole text over its text blocks (in order, disjoint; as from `textBlockSpans`): one entry
 * for each block. `ends` of the segments holds across blocks: a span ends once in all.
 * A span that covers no character of any block is loose at the first empty block that it touches, else at the first
 * block that it touches. One merge of both sorted lists: O(n log n + blocks + size of the result).
 */
export function segmentsByBlock<One extends Span>(
  blocks: readonly Block[],
  spans: readonly One[],
): BlockSegments<One>[] {
  const result = new Array<BlockSegments<One>>(blocks.length).fill(NOTHING);
  if (spans.length === 0) return result;
  const sorted = [...spans].sort(byReadingOrder);
  const textAfter = nextTextStarts(blocks);
  let drawn = 0;
  const segmentsOf = sweep(sorted);
  for (const [index, block] of blocks.entries()) {
    const found = segmentsOf(block.start, block.end, textAfter[index] ?? Number.POSITIVE_INFINITY);
    if (found.length > 0) result[index] = { segments: found, loose: [] };
    for (const { ends } of found) drawn += ends.length;
  }
  // Nearly always all spans have text.
  if (drawn === sorted.length) return result;
  const withText = new Set(result.flatMap((block) => block.segments.flatMap(({ ends }) => ends)));
  for (const span of sorted) {
    if (withText.has(span)) continue;
    const index = blockTouched(blocks, span);
    const entry = result[index];
    if (entry) result[index] = { segments: entry.segments, loose: [...entry.loose, span] };
  }
  return result;
}

/** For each block where the next block with text begins. */
function nextTextStarts(blocks: readonly Block[]): number[] {
  const result = new Array<number>(blocks.length);
  let start = Number.POSITIVE_INFINITY;
  for (let index = blocks.length - 1; index >= 0; index--) {
    result[index] = start;
    const block = blocks[index];
    if (block && block.start < block.end) start = block.start;
  }
  return result;
}

/** The first empty block that a span touches, else the first block that it touches; -1 when it touches none. */
function blockTouched(blocks: readonly Block[], span: Span): number {
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
