import type { Body } from '@/lib/domain/document/body';
import type { ComparisonRow } from '@/lib/domain/document/compare';
import { textBlockSpans } from '@/lib/domain/text/canonical';
import type { ChangedAnnotation, Compared } from '@/lib/server/queries/compare';

/**
 * Which annotations stand beside which rows: each at the block where it stands in the second revision, one that was lost at
 * the block where it stood in the first.
 */
export function placeAnnotations(
  rows: readonly ComparisonRow[],
  { before, after, annotations }: Compared,
): Map<ComparisonRow, ChangedAnnotation[]> {
  const [beforeStarts, afterStarts] = [blockStarts(before), blockStarts(after)];
  const rowsBefore = new Map<number, ComparisonRow>();
  const rowsAfter = new Map<number, ComparisonRow>();
  for (const row of rows) {
    // Of a moved block the row where it is now comes to stand for it.
    if (row.before !== null && !(row.move?.isFrom && rowsBefore.has(row.before)))
      rowsBefore.set(row.before, row);
    if (row.after !== null) rowsAfter.set(row.after, row);
  }
  const placed = new Map<ComparisonRow, ChangedAnnotation[]>();
  for (const annotation of annotations) {
    const isLost = annotation.after.state === 'orphaned' && annotation.before.state !== 'orphaned';
    const row = isLost
      ? rowsBefore.get(blockAt(beforeStarts, annotation.before.start))
      : rowsAfter.get(blockAt(afterStarts, annotation.after.start));
    if (row) placed.set(row, [...(placed.get(row) ?? []), annotation]);
  }
  return placed;
}

/** Where each top-level block begins in the canonical text; one without text, where the next does. */
function blockStarts(body: Body): number[] {
  let offset = 0;
  return body.content.map((block) => {
    const start = offset;
    const length = textBlockSpans({ type: 'doc', content: [block] }).at(-1)?.end;
    if (length !== undefined) offset += length + 1;
    return start;
  });
}

/** The last block that begins at or before an offset. */
function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
