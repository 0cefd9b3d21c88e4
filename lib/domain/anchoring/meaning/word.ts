import type { Change } from '../reanchored';

/** A word, a figure, a sign, or several that mean one thing; UTF-16 offsets, end exclusive. */
export type Word = {
  start: number;
  end: number;
  /** Words with the same key say the same. */
  key: string;
  /** The letters alone, for comparing spellings. */
  folded: string;
  /** What kind of meaning it carries, if it carries any that is guarded. */
  kind: Change['kind'] | null;
  /** A small word of grammar. */
  isGrammar: boolean;
  /** Whether its capital tells of a name: it stands within a sentence; or may, since it is the first of the passage. */
  capital: 'tells' | 'may tell' | 'tells nothing';
};
