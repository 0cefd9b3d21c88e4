import { describe, expect, it } from 'vitest';
import type { Block, Body } from '@/lib/domain/document/body';
import { type ComparisonRow, compareBodies } from '@/lib/domain/document/compare';
import type { ChangedAnnotation, Compared } from '@/lib/server/queries/compare';
import { foldRows } from './fold-rows';
import { placeAnnotations } from './place-annotations';

const body = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const quiet = (count: number) => Array.from({ length: count }, (_, n) => `paragraph ${n}`);
const none = () => false;
const folded = (rows: ComparisonRow[], hasNotes: (row: ComparisonRow) => boolean = none) =>
  foldRows(rows, hasNotes).map(({ isFolded, rows: shown }) =>
    isFolded ? shown.length : shown.map(({ change }) => change),
  );

describe('foldRows', () => {
  it('folds what did not change but for a paragraph on either side of a change', () => {
    const rows = compareBodies(body(...quiet(6), 'x', ...quiet(9)), body(...quiet(6), 'new', ...quiet(9)));
    expect(folded(rows)).toEqual([5, [null, 1, 2, null], 8]);
  });

  it('leaves short stretches as they are', () => {
    const rows = compareBodies(body(...quiet(3)), body('new', ...quiet(3), 'newer'));
    expect(folded(rows)).toEqual([[1, null, null, null, 2]]);
  });

  it('takes neighbours of one kind for one change, and keeps in sight what has notes', () => {
    const rows = compareBodies(body(...quiet(9)), body('new', 'newer', ...quiet(9)));
    expect(folded(rows)).toEqual([[1, null, null], 8]);
    expect(folded(rows, (row) => row.after === 7)).toEqual([
      [1, null, null],
      3,
      [null, null, null, null, null],
    ]);
  });

  it('holds every row once', () => {
    const rows = compareBodies(body(...quiet(20)), body(...quiet(8), 'new', ...quiet(20).slice(10)));
    expect(foldRows(rows, none).flatMap(({ rows: shown }) => shown.map(({ index }) => index))).toEqual(
      rows.map((_, index) => index),
    );
  });
});

describe('placeAnnotations', () => {
  const annotation = (state: 'suspect' | 'orphaned', before: number, after: number): ChangedAnnotation => ({
    ...{ id: `${state} ${after}`, kind: 'note', author: 'Heron', words: '', changes: [] },
    before: { state: 'exact', start: before, exact: 'x', closed: false },
    after: { state, start: after, exact: 'x', closed: false },
  });

  it('puts an annotation beside the block where it stands, a lost one where it stood', () => {
    const before = body('first one', 'gone entirely', 'the last of all');
    const after: Body = body('first one', 'the last of all');
    after.content.unshift({ type: 'horizontalRule' });
    const annotations = [
      annotation('suspect', 26, 10),
      annotation('orphaned', 12, 9),
      annotation('suspect', 0, 0),
    ];
    const compared: Compared = { ...{ from: 1, to: 2, moreAnnotations: 0 }, before, after, annotations };
    const rows = compareBodies(before, after);
    const placed = placeAnnotations(rows, compared);
    const found = rows.map((row) => [row.before, row.after, placed.get(row)?.map(({ id }) => id) ?? []]);
    expect(found).toEqual([
      [null, 0, []],
      [0, 1, ['suspect 0']],
      [1, null, ['orphaned 9']],
      [2, 2, ['suspect 10']],
    ]);
  });
});
