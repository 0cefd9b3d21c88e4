import { foldForSearch } from './search-fold';

/** How many words of a query count, and how many code points of each. */
export const MAX_SEARCH_TERMS = 8;
const MAX_SEARCH_TERM_LENGTH = 64;

/** A word: letters, digits and the marks on them. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The distinct words of a person's query, folded as the index is, in order; at most eight. Punctuation and operators
 * are dropped, so that no query is an error. Each word is meant as the beginning of a word.
 */
export function searchTerms(query: string): string[] {
  const folded = foldForSearch(query.normalize('NFC').slice(0, 1_000));
  const words = (folded.match(WORD) ?? []).map((word) => [...word].slice(0, MAX_SEARCH_TERM_LENGTH).join(''));
  return [...new Set(words)].slice(0, MAX_SEARCH_TERMS);
}
