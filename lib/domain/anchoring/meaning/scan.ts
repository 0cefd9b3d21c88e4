import { foldWord } from './fold-word';

/** A figure, a run of letters, or a sign that carries meaning; UTF-16 offsets, end exclusive. */
export type Piece = {
  type: 'digits' | 'letters' | 'sign';
  start: number;
  end: number;
  text: string;
  folded: string;
  /** Letters only: whether it begins with a capital. */
  isCapital: boolean;
  /** What stands between the piece before and this one. */
  gap: string;
};

const UNSEEN = '\\u00ad\\u061c\\u200b-\\u200f\\u2060\\ufe0e\\ufe0f\\ufeff';
const IN_WORD = `\\p{L}\\p{M}${UNSEEN}\\u055a-\\u055f`;
const PIECE = new RegExp(
  [
    // Figures parted by blanks ("11 000"), then all others with their marks ("11,000", "26.02.1992", "10:30", "1/2").
    `(?<digits>\\p{Nd}{1,3}(?:[ \\u00a0\\u202f\\u2009]\\p{Nd}{3})+(?![\\p{Nd}]|[.,]\\p{Nd})`,
    `|\\p{Nd}(?:[\\p{Nd}${UNSEEN}]|[.,'’٫٬:/·](?=\\p{Nd}))*)`,
    `|(?<letters>\\p{L}[${IN_WORD}]*(?:['’ʼ‘\`´]\\p{L}[${IN_WORD}]*)*)`,
    // Signs; a hyphen only where it may be a minus, direction overrides since they change what figures look like.
    '|\\p{N}|[%‰°$€£¥₽₼֏₺₾±~≈≃<>≤≥×№+\\u202d\\u202e]|\\(\\?\\)|(?<![^\\s(])[-−](?=\\p{Nd})',
  ].join(''),
  'gu',
);

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/** The pieces of a text that can carry meaning, in order. Linear. */
export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    const [found] = match;
    const start = match.index;
    const type =
      match.groups?.digits !== undefined
        ? 'digits'
        : match.groups?.letters !== undefined
          ? 'letters'
          : 'sign';
    pieces.push({
      type,
      start,
      end: start + found.length,
      text: found,
      folded: type === 'letters' ? foldWord(found) : found,
      isCapital: type === 'letters' && CAPITAL.test(found),
      gap: text.slice(from, start),
    });
    from = start + found.length;
  }
  return pieces;
}
