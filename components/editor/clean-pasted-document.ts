import { cleanPastedHtml } from '../annotation/clean-pasted-html';

/** Pasted HTML for the editor of a text, which keeps what a text can hold: tables stay tables. */
export const cleanPastedDocument = (html: string): string =>
  cleanPastedHtml(cleanPastedWords(html), { keepTables: true });

/** Every line end of the sources that people copy from. */
const LINE_END = /\r\n?|[\v\f\u2028\u2029]/g;
/** What a body can't hold: control characters but tab and line feed, and halves of surrogate pairs. */
const UNHOLDABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

export const cleanPastedWords = (text: string): string =>
  text.replace(LINE_END, '\n').replace(UNHOLDABLE, '');
