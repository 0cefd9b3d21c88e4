import { snapToGraphemes, type TextRange } from '@/lib/domain/text/graphemes';

/** So that typed words find typeset ones. One code unit becomes one code unit, so that offsets stay. */
const FOLDED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

function fold(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => {
    const lower = (FOLDED[unit] ?? unit).toLowerCase();
    return lower.length === 1 ? lower : unit;
  });
}

/**
 * Where words that somebody typed stand in the part `from`–`to` of a text (UTF-16): as they are or, if nowhere, regardless
 * of case, of the form of quotation marks and dashes, and of white space. No other sign stands for another: a digit or
 * a letter is only ever found as itself. At most 50 places, in order.
 */
export function findQuote(text: string, quote: string, from = 0, to = text.length): TextRange[] {
  const words = quote.trim();
  if (words === '') return [];
  const exact = places(text, words, from, to);
  if (exact.length > 0) return exact;
  const pattern = fold(words)
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found: TextRange[] = [];
  for (const match of fold(text.slice(from, to)).matchAll(new RegExp(pattern, 'g'))) {
    if (found.length === mostPlaces) break;
    found.push(snapToGraphemes(text, from + match.index, from + match.index + match[0].length));
  }
  return found;
}

const mostPlaces = 50;

function places(text: string, words: string, from: number, to: number): TextRange[] {
  const found: TextRange[] = [];
  let at = text.indexOf(words, from);
  while (at !== -1 && at + words.length <= to && found.length < mostPlaces) {
    found.push(snapToGraphemes(text, at, at + words.length));
    at = text.indexOf(words, at + words.length);
  }
  return found;
}

/** The passage that a selection means: without white space at its edges, cutting no character in two; null if empty. */
export function trimPassage(text: string, range: TextRange): (TextRange & { exact: string }) | null {
  let { start, end } = snapToGraphemes(text, range.start, range.end);
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end, exact: text.slice(start, end) } : null;
}
