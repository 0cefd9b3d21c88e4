import type { ComparisonRow } from '@/lib/domain/document/compare';

/** A row as it is shown. `change`: the number of the change that begins with it. */
export type ShownRow = { row: ComparisonRow; index: number; change: number | null };

/** Rows that stand there, or a stretch of unchanged ones that opens. */
export type Stretch = { isFolded: boolean; rows: ShownRow[] };

/** Unchanged rows that stay in sight on either side of a change, and the least that is worth folding. */
const CONTEXT = 1;
const LEAST_FOLDED = 3;

/**
 * Folds long stretches of unchanged rows and numbers the changes: neighbouring rows of one kind are one change, so that a
 * section that was added is one step for whoever goes from change to change.
 */
export function foldRows(
  rows: readonly ComparisonRow[],
  hasNotes: (row: ComparisonRow) => boolean,
): Stretch[] {
  const kindOf = ({ change, move }: ComparisonRow) => (move ? `moved ${move.isFrom}` : change.kind);
  const isQuiet = (row: ComparisonRow) => kindOf(row) === 'same' && !hasNotes(row);
  let changes = 0;
  const shown = rows.map((row, index): ShownRow => {
    const before = rows[index - 1];
    const isNew = kindOf(row) !== 'same' && (!before || kindOf(before) !== kindOf(row) || hasNotes(before));
    return { row, index, change: isNew ? ++changes : null };
  });
  /** Where a run of quiet rows, or of others, comes to its end. */
  const endOf = (from: number, quiet: boolean) => {
    let to = from;
    for (let row = rows[to]; row && isQuiet(row) === quiet; row = rows[to]) to++;
    return to;
  };
  const stretches: Stretch[] = [];
  for (let from = 0; from < shown.length; ) {
    const to = endOf(from, true);
    const first = from === 0 ? 0 : from + CONTEXT;
    const last = to === shown.length ? to : to - CONTEXT;
    if (last - first >= LEAST_FOLDED) {
      stretches.push({ isFolded: false, rows: shown.slice(from, first) });
      stretches.push({ isFolded: true, rows: shown.slice(first, last) });
      stretches.push({ isFolded: false, rows: shown.slice(last, to) });
    } else stretches.push({ isFolded: false, rows: shown.slice(from, to) });
    from = endOf(to, false);
    stretches.push({ isFolded: false, rows: shown.slice(to, from) });
  }
  return joined(stretches.filter((stretch) => stretch.rows.length > 0));
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = [];
  for (const stretch of stretches) {
    const last = list.at(-1);
    if (last && !last.isFolded && !stretch.isFolded)
      list[list.length - 1] = { isFolded: false, rows: [...last.rows, ...stretch.rows] };
    else list.push(stretch);
  }
  return list;
}
