import { foldForSearch } from './search-fold';
import { WORD } from './search-terms';

/** How alike two words must be, from 0 to 1, for one to count as another spelling of the other. */
const LEAST = 0.35;

/**
 * The words of a text (folded, distinct) that resemble one of the terms: those whose sets of three-letter groups overlap
 * as PostgreSQL's pg_trgm counts them, so that what the database found by resemblance can be shown. Linear in the text.
 */
export function similarWords(text: string, terms: readonly string[]): string[] {
  const wanted = terms.map(trigrams);
  const words = new Set((foldForSearch(text).match(WORD) ?? []).map((word) => word));
  return [...words].filter((word) => wanted.some((term) => similarity(trigrams(word), term) >= LEAST));
}

/** The groups of three letters of a word with two blanks before it and one after, as pg_trgm makes them. */
function trigrams(word: string): Set<string> {
  const letters = [' ', ' ', ...word, ' '];
  return new Set(letters.slice(2).map((letter, index) => `${letters[index]}${letters[index + 1]}${letter}`));
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const group of a) if (b.has(group)) shared++;
  return shared / (a.size + b.size - shared);
}
