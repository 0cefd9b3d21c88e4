/**
 * The words and signs of a text, in order. `starts` and `ends` are UTF-16 offsets; `ids` are equal exactly where the
 * characters are. White space lies between tokens and is none.
 */
export type Tokens = {
  text: string;
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  /** The line on which each stands, and the sentence; a line break ends either. */
  lines: Int32Array;
  sentences: Int32Array;
};

/** The letters of scripts that set no spaces between words, for use in a character class. */
export const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/** A run of letters and digits; in scripts that set no spaces between words a single character; any other sign. */
const TOKEN = new RegExp(
  `[${UNSPACED}]|[\\p{L}\\p{N}\\p{M}](?:[\\p{N}\\p{M}]|(?![${UNSPACED}])\\p{L})*|[^\\s]`,
  'gu',
);

/** What ends a sentence when space and then no small letter follows; quotes, brackets and a reference may stand between. */
const SENTENCE_END = /[.!?…։]["'”’»)\]]*(?:\[\p{N}+\])*$/u;
const LONGEST_END = 12;

/** Cuts a text into tokens. Texts that are compared share one `ids`. Linear. */
export function tokenize(text: string, ids: Map<string, number>): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const names: number[] = [];
  const lines: number[] = [];
  const sentences: number[] = [];
  let line = 0;
  let sentence = 0;
  let nextBreak = text.indexOf('\n');
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[0];
    let id = ids.get(token);
    if (id === undefined) {
      id = ids.size;
      ids.set(token, id);
    }
    const before = ends.at(-1) ?? 0;
    const isSpaced = before < match.index && before > 0;
    if (
      isSpaced &&
      !/^\p{Ll}/u.test(token) &&
      SENTENCE_END.test(text.slice(Math.max(0, before - LONGEST_END), before))
    )
      sentence++;
    if (nextBreak >= 0 && nextBreak < match.index) sentence++;
    while (nextBreak >= 0 && nextBreak < match.index) {
      line++;
      nextBreak = text.indexOf('\n', nextBreak + 1);
    }
    lines.push(line);
    sentences.push(sentence);
    starts.push(match.index);
    ends.push(match.index + token.length);
    names.push(id);
  }
  return {
    text,
    length: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(names),
    lines: Int32Array.from(lines),
    sentences: Int32Array.from(sentences),
  };
}

/** Letters and signs of the tokens `from`–`to`: their characters without the space between them. */
export function lettersOf({ starts, ends }: Tokens, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += (ends[index] as number) - (starts[index] as number);
  return sum;
}

/** The characters of a token. */
export const wordAt = ({ text, starts, ends }: Tokens, index: number): string =>
  text.slice(starts[index], ends[index]);
