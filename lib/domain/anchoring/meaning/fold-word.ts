/** Characters that are not seen: soft hyphens, joiners, direction marks, variation selectors. */
export const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2060\ufeff]|\ufe0e|\ufe0f/g;
/** Apostrophes and what people type for them; Armenian marks that stand over a letter. */
const APOSTROPHES = /[’ʼ‘＇`´]/g;
const ARMENIAN_ACCENTS = /[\u055a-\u055f]/g;

/** A word as the tables hold it: small letters, composed, without what is not seen; ё is е, the ligature և is եւ. */
export function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(ARMENIAN_ACCENTS, '')
    .replace(APOSTROPHES, "'")
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('և', 'եւ');
}
