/** A note that wants to stand level with its passage. Lengths are CSS pixels from the top of the margin. */
export type PlacedNote = {
  id: string;
  /** Where its passage begins. */
  anchor: number;
  height: number;
};

export type NoteLayout = {
  /** Top of each note, by id. */
  tops: Map<string, number>;
  /** Where the last one ends. */
  bottom: number;
};

export type NoteLayoutOptions = {
  /** Least distance between two notes. */
  gap: number;
  /** The note that stands exactly level with its passage, if those before it leave room. */
  fixedId?: string | null;
  /** Height of the text beside them; notes stay within it as long as all of them fit. */
  height?: number;
  /** Free space above the margin, into which notes go only to make room for the fixed one. */
  roomAbove?: number;
};

/**
 * Places notes, given in reading order, one below another: none overlaps, none leaves its place in the order, and the
 * sum of the squared distances to their passages is least.
 *
 * With the room that everything above a note takes subtracted from its wish, what is left is isotonic regression with
 * bounds: pool adjacent violators (Ayer et al. 1955), then clip. Linear in the number of notes.
 */
export function layoutNotes(notes: readonly PlacedNote[], options: NoteLayoutOptions): NoteLayout {
  const { gap, fixedId = null, height = 0, roomAbove = 0 } = options;
  const above: number[] = [];
  let total = 0;
  for (const note of notes) {
    above.push(total);
    total += note.height + gap;
  }
  const wishes = notes.map((note, index) => note.anchor - (above[index] ?? 0));
  const fixedAt = notes.findIndex(({ id }) => id === fixedId);
  const most = Math.max(0, height - (total - gap));

  const shifts =
    fixedAt < 0
      ? isotonic(wishes).map((shift) => clip(shift, 0, most))
      : aroundFixed(wishes, fixedAt, -roomAbove, most);

  const tops = new Map<string, number>();
  let bottom = 0;
  notes.forEach((note, index) => {
    const top = (shifts[index] ?? 0) + (above[index] ?? 0);
    tops.set(note.id, top);
    bottom = top + note.height;
  });
  return { tops, bottom };
}

const clip = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The notes before the fixed one keep at or above it, those after it at or below: two problems of their own. */
function aroundFixed(wishes: readonly number[], fixedAt: number, least: number, most: number): number[] {
  const fixed = Math.max(least, wishes[fixedAt] ?? 0);
  return [
    ...isotonic(wishes.slice(0, fixedAt)).map((shift) => clip(shift, Math.min(0, fixed), fixed)),
    fixed,
    ...isotonic(wishes.slice(fixedAt + 1)).map((shift) => clip(shift, fixed, Math.max(most, fixed))),
  ];
}

/** The non-decreasing sequence with the least sum of squared distances to `values`. */
function isotonic(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}
