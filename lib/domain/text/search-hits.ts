import type { TextRange } from './graphemes';
import { renderPassageContext } from './passage-context';
import { foldForSearch } from './search-fold';
import { WORD } from './search-terms';

/** A stretch of an excerpt, and whether it is what was searched for. */
export type ExcerptRun = { text: string; hit: boolean };

/** Diacritics that stand as code points of their own; a term matches over them. */
const LOOSE_DIACRITIC = /^[\u0300-\u036f]$/;

/**
 * Where terms (as from `searchTerms`) begin a word of the text: UTF-16 ranges of the original text, in order, disjoint.
 * Where several terms fit one word the longest counts. Linear in the text for a given number of terms.
 */
export function highlightHit(text: string, terms: readonly string[]): TextRange[] {
  const wanted = terms.map((term) => [...foldForSearch(term)]).sort((a, b) => b.length - a.length);
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(WORD)) {
    for (const term of wanted) {
      const length = prefixLength(match[0], term);
      if (length === 0) continue;
      ranges.push({ start: match.index, end: match.index + length });
      break;
    }
  }
  return ranges;
}

/** How many UTF-16 code units of a word a folded term covers from its beginning; 0 when the word begins otherwise. */
function prefixLength(word: string, term: readonly string[]): number {
  let covered = 0;
  let matched = 0;
  for (const character of word) {
    if (!LOOSE_DIACRITIC.test(character)) {
      if (matched === term.length) break;
      if (foldForSearch(character) !== term[matched]) return 0;
      matched++;
    }
    covered += character.length;
  }
  return matched > 0 && matched === term.length ? covered : 0;
}

/**
 * The text around the first hit, `radius` UTF-16 code units to each side, as runs with every hit in it marked; an ellipsis
 * where the text goes on. Without a hit it is the beginning of the text.
 */
export function hitExcerpt(text: string, terms: readonly string[], radius: number): ExcerptRun[] {
  const hits = highlightHit(text, terms);
  const first = hits[0] ?? { start: 0, end: 0 };
  const context = renderPassageContext(text, first.start, first.end, hits.length > 0 ? radius : radius * 2);
  const from = first.start - context.before.length;
  const to = first.end + context.after.length;
  const runs: ExcerptRun[] = [];
  const add = (run: string, hit: boolean) => {
    if (run !== '') runs.push({ text: run, hit });
  };
  let position = from;
  if (context.cutBefore) add('…', false);
  for (const hit of hits) {
    if (hit.end > to) break;
    add(text.slice(position, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    position = hit.end;
  }
  add(text.slice(position, to), false);
  if (context.cutAfter) add('…', false);
  return runs;
}
