/** A folded word without the ending of an English possessive. */
export const withoutPossessive = (folded: string): string =>
  folded.endsWith("'s") ? folded.slice(0, -2) : folded;
