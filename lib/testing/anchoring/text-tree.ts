import { blockSpans, sentenceSpans, wordSpans } from './spans';
import type { Piece } from './traced-text';

/** A sentence as its words and what stands between them, with the blanks after it. */
export type Sentence = Piece[];

/** Takes a text apart into blocks of sentences; an empty block has none. */
export function takeApart(text: string): Sentence[][] {
  const kept = (start: number, end: number): Piece => ({
    text: text.slice(start, end),
    from: { start, end },
  });
  return blockSpans(text).map((block) =>
    sentenceSpans(text, block).map((sentence) => {
      const pieces: Sentence = [];
      let at = sentence.start;
      for (const { start, end } of wordSpans(text, sentence.start, sentence.end)) {
        if (start > at) pieces.push(kept(at, start));
        pieces.push(kept(start, end));
        at = end;
      }
      if (sentence.end > at) pieces.push(kept(at, sentence.end));
      return pieces;
    }),
  );
}

/** The pieces of all blocks; blanks at the end of a block go, and where a blank is missing between sentences one comes. */
export function putTogether(blocks: readonly Sentence[][]): Piece[] {
  return blocks.flatMap((sentences, i) => {
    const pieces: Piece[] = i > 0 ? [{ text: '\n' }] : [];
    for (const [j, sentence] of sentences.entries()) {
      pieces.push(...sentence);
      const isLast = j === sentences.length - 1;
      if (isLast) trimEnd(pieces);
      else if (!/\s$/.test(sentence.at(-1)?.text ?? '')) pieces.push({ text: ' ' });
    }
    return pieces;
  });
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (!last) return;
  const text = last.text.replace(/ +$/, '');
  const cut = last.text.length - text.length;
  if (cut === 0) return;
  const from = last.from && { start: last.from.start, end: last.from.end - cut };
  pieces[pieces.length - 1] = from ? { text, from } : { text };
}

export const isWord = ({ text }: Piece): boolean => /^[\p{L}\p{N}]/u.test(text);
