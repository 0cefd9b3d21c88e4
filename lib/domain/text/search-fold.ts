/**
 * Letters that people search by another letter and that Unicode does not decompose, and punctuation of which readers do
 * not know which form the text has. Each maps one code point to one.
 */
const FOLDED: Record<string, string> = {
  ə: 'e',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ς: 'σ',
  '\u02bc': "'",
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '«': '"',
  '»': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
};

const ONLY_MARKS = /^\p{M}+$/u;

/** The base letter of a code point that decomposes into a letter and diacritics; else the code point itself. */
function withoutDiacritics(character: string): string {
  const [base = character, ...rest] = character.normalize('NFD');
  return rest.length > 0 && ONLY_MARKS.test(rest.join('')) ? base : character;
}

function foldOnce(character: string): string {
  // "İ" lower-cases to an i and a combining dot: only the first is the letter.
  const [lower = character] = withoutDiacritics(character).toLowerCase();
  const base = withoutDiacritics(lower);
  return FOLDED[base] ?? base;
}

/** Folds of code points met so far, up to a bound: texts use few different ones. */
const memo = new Map<string, string>();
const MEMO_SIZE = 4_096;

/**
 * Folds a text for search: lower case, no diacritics (so ş is s, ё is е, й is и, İ is i), Azerbaijani ə as e and ı as i,
 * plain quotation marks, hyphens and spaces. Each code point becomes exactly one, so that a place in the folded text is
 * the same place in the original, counted in code points. Armenian և stays as it is. A diacritic that stands as a code
 * point of its own stays too, since it has to become one.
 */
export function foldForSearch(text: string): string {
  let result = '';
  for (const character of text) {
    let folded = memo.get(character);
    if (folded === undefined) {
      folded = foldOnce(character);
      if (memo.size < MEMO_SIZE) memo.set(character, folded);
    }
    result += folded;
  }
  return result;
}
