import { foldForSearch } from './search-fold';
import { WORD } from './search-terms';

/**
 * What the search index holds of a text: its words as `searchTerms` makes them of a query, one blank between two. Without
 * the punctuation the database cannot take "1988–1990" for a number and a negative one, or "12/13" for a path.
 */
export function searchWords(text: string): string {
  return (foldForSearch(text).match(WORD) ?? []).join(' ');
}
