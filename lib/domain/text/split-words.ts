import { graphemeFloor } from './graphemes';

/**
 * A word or number with what joins its parts (don't, re-open, 1,500, 12:30, 1991/92, Armenian signs inside a word), a
 * run of white space, or any other single character; in scripts that set no spaces between words each character.
 */
const PIECE =
  /(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]|(?<=[\p{L}\p{M}\p{N}])[-'’‐‑՚-՟](?=[\p{L}\p{N}])|(?<=\p{N})[.,:/–\u00a0\u2009\u202f](?=\p{N}))+|\s+|[\s\S]/gu;

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Whether a piece says something: it holds a letter or a digit. */
export function isWord(piece: string): boolean {
  return HAS_WORD.test(piece);
}

/**
 * Splits a text into the pieces that a comparison takes as units: words, white space, single signs. Joined they are the
 * text; none ends inside a user-perceived character.
 */
export function splitWords(text: string): string[] {
  const pieces: string[] = [];
  let offset = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const last = pieces.length - 1;
    if (last >= 0 && graphemeFloor(text, offset) !== offset) pieces[last] += piece;
    else pieces.push(piece);
    offset += piece.length;
  }
  return pieces;
}
