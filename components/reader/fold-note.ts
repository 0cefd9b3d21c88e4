/** How high each note is, in pixels, when it is not folded to its head. */
const heights = new WeakMap<HTMLElement, number>();
/** How wide a column was when the heights of its notes were measured. */
const widths = new WeakMap<HTMLElement, number>();

/** Folds a note to its head, or unfolds it. What is as it should be is not touched: the browser styles anew all that is. */
export function fold(note: HTMLElement, isTight: boolean): void {
  if (isTight === (note.dataset.tight !== undefined)) return;
  if (isTight) note.dataset.tight = '';
  else delete note.dataset.tight;
}

/**
 * The height of a note, in pixels; of a folded one, that which it had before. To unfold a thousand notes only to measure them
 * would style and lay them out twice in each pause of typing.
 */
export function heightUnfolded(note: HTMLElement): number {
  const known = note.dataset.tight === undefined ? undefined : heights.get(note);
  const height = known ?? note.offsetHeight;
  heights.set(note, height);
  return height;
}

/** Unfolds the notes of a column whose width is not what it was: they have other heights there. */
export function unfoldIfWidened(column: HTMLElement): void {
  const width = column.clientWidth;
  if (widths.get(column) === width) return;
  widths.set(column, width);
  for (const note of column.querySelectorAll<HTMLElement>('[data-tight]')) fold(note, false);
}
