import type { PassageSelector } from './describe';
import type { Passage } from './reanchored';
import { bitsOf, type TextIndex } from './text-index';
import { type Tokens, tokenize } from './tokens';

/** A quotation and what stood around it, as tokens with the ids of the text in which it is looked for. */
export type Quote = {
  /** Prefix, quotation and suffix as one text. */
  tokens: Tokens;
  /** Where the quotation itself stands in that. */
  passage: Passage;
  /** Its tokens, end exclusive. */
  first: number;
  end: number;
  /** Those that count: not what is left of words that were cut off at the outer ends of the context. */
  from: number;
  to: number;
  /** How much each token tells, in bits. */
  bits: Float64Array;
};

const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}\p{N}]+$/u;

/** Reads a selector as tokens. Words that the text has not get ids below 0. Linear. */
export function readQuote(index: TextIndex, { prefix, exact, suffix }: PassageSelector): Quote {
  const own = new Map<string, number>();
  const tokens = tokenize(prefix + exact + suffix, own);
  const ids = Int32Array.from(own.keys(), (word, id) => idOf(index, word) ?? -1 - id);
  tokens.ids.forEach((id, at) => {
    tokens.ids[at] = ids[id] as number;
  });
  const passage = { start: prefix.length, end: prefix.length + exact.length };
  const first = tokens.ends.findIndex((end) => end > passage.start);
  const after = tokens.starts.findIndex((start) => start >= passage.end);
  const end = after === -1 ? tokens.length : after;
  const isUnknown = (at: number) => (tokens.ids[at] as number) < 0;
  return {
    tokens,
    passage,
    first: first === -1 ? tokens.length : first,
    end,
    from: first > 0 && isUnknown(0) ? 1 : 0,
    to: end < tokens.length && isUnknown(tokens.length - 1) ? tokens.length - 1 : tokens.length,
    bits: Float64Array.from(tokens.ids, (id, at) =>
      bitsOf(index, at === 0 ? -1 : (tokens.ids[at - 1] as number), id),
    ),
  };
}

/**
 * The id of a word, also where the text writes it in other code points (composed, decomposed, or without ligatures), or where
 * the quotation shows in capitals what the text does not.
 */
function idOf({ ids }: TextIndex, word: string): number | undefined {
  const known =
    ids.get(word) ??
    ids.get(word.normalize('NFC')) ??
    ids.get(word.normalize('NFD')) ??
    ids.get(word.normalize('NFKC'));
  if (known !== undefined || !CAPITALS.test(word)) return known;
  const small = word.toLowerCase();
  return ids.get(small) ?? ids.get(word.slice(0, 1) + small.slice(1));
}
