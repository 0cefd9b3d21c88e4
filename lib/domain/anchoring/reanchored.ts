/** A difference between two wordings of a passage that carries meaning. '' where there is nothing on that side. */
export type Change = {
  kind: 'number' | 'unit' | 'date' | 'negation' | 'hedge' | 'name' | 'attribution' | 'wording';
  before: string;
  after: string;
};

/** A span of the text in which a passage is looked for; UTF-16, end exclusive. */
export type Passage = { start: number; end: number };

/**
 * Where a passage stands in another text, and how sure that is:
 * - `exact`: in the same place, with the same words;
 * - `moved`: the same words elsewhere;
 * - `edited`: other words, but none that carries meaning;
 * - `suspect`: something that carries meaning changed, or too little is left to tell;
 * - `orphaned`: it is gone. `lastSeen` is the offset in the new text where it stood.
 * `score` (0 to 1) says how much of the passage is the same. Offsets are UTF-16, end exclusive, on grapheme boundaries.
 */
export type Reanchored =
  | {
      state: 'exact' | 'moved' | 'edited' | 'suspect';
      start: number;
      end: number;
      score: number;
      changes: readonly Change[];
    }
  | { state: 'orphaned'; lastSeen: number };
