/**
 * What a language's words mean to the guard. Every string is a list of forms, separated by blanks; in the lists of
 * phrases each element is a phrase. A form that ends in `*` stands for every word that begins so. README.md says more.
 */
export type Lexicon = {
  /** Value → its words, from 0 to 99 and, in languages that have words for them, 200 to 900. */
  numbers: Record<number, string>;
  /** Value (100, 1000, …) → the words that multiply what stands before them. */
  scales: Record<number, string>;
  /** Value → the words for "first", "second", … */
  ordinals: Record<number, string>;
  /** Words that count without an exact value, or whose value depends on what stands around them: "dozens", "half". */
  looseNumbers: string;
  /** Twelve lists. */
  months: readonly string[];
  /** Seven lists, from Monday. */
  weekdays: readonly string[];
  /** Other words that say when. */
  times: string;
  negations: readonly string[];
  /** A word with one of these before it, or without it, is its opposite. */
  negatingPrefixes: string;
  /** The same at the end. */
  negatingSuffixes: string;
  hedges: readonly string[];
  /** Hedges only where a figure or date follows: "about 200", but not "about the town". */
  hedgesBeforeFigures: readonly string[];
  /** Verbs and nouns of saying, by how much weight they give to what is said. Within a class they are interchangeable. */
  attributions: Record<string, string>;
  /**
   * Words that take a side, or soften: what is called a massacre by some is an incident to others. By what they say; within
   * a class they are interchangeable.
   */
  loaded: Record<string, string>;
  /** One name for all ways to write a unit. */
  units: Record<string, string>;
  /** Units only directly after a figure: "5 m". */
  shortUnits: Record<string, string>;
  /** Names that may be written small. */
  peoples: string;
  /** Words that replace one another only with another meaning: sides that exclude each other, parted by `/`. */
  opposites: readonly string[];
  /** The small words of grammar: never a name, whatever their case, and no evidence that something moved. */
  grammar: string;
  /** Forms that are left alone unless the passage is in this language, since others have the same word. */
  ambiguous: string;
};
