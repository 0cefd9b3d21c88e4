import type { Random } from './random';
import { blockSpans, sentenceSpans, wordSpans } from './spans';

/**
 * A text in which every paragraph of `text` stands three or four times: half of them side by side, as copied by mistake, the
 * others anywhere, as boilerplate.
 */
export function repeatParagraphs(text: string, random: Random): string {
  const beside: string[][] = [];
  const anywhere: string[][] = [];
  for (const paragraph of paragraphs(text)) {
    const copies = Array.from({ length: random.between(3, 4) }, () => paragraph);
    if (random.chance(0.5)) beside.push(copies);
    else anywhere.push(...copies.map((copy) => [copy]));
  }
  return random
    .shuffle([...beside, ...anywhere])
    .flat()
    .join('\n');
}

/**
 * A text of `copies` near-duplicates of every paragraph of `text`: each with its sentences shuffled and 15 % of its words
 * replaced by others of the text, the copies in random order over the whole.
 */
export function nearDuplicates(text: string, copies: number, random: Random): string {
  const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
  const all = paragraphs(text).flatMap((paragraph) =>
    Array.from({ length: copies }, () => nearDuplicate(paragraph, words, random)),
  );
  return random.shuffle(all).join('\n');
}

function nearDuplicate(paragraph: string, words: readonly string[], random: Random): string {
  const sentences = sentenceSpans(paragraph, { start: 0, end: paragraph.length }).map(({ start, end }) =>
    paragraph.slice(start, end).trim(),
  );
  return random
    .shuffle(sentences)
    .map((sentence) => replaceWords(sentence, words, random))
    .join(' ');
}

function replaceWords(sentence: string, words: readonly string[], random: Random): string {
  let result = '';
  let at = 0;
  for (const { start, end } of wordSpans(sentence)) {
    result += sentence.slice(at, start);
    result += random.chance(0.15) ? random.pick(words) : sentence.slice(start, end);
    at = end;
  }
  return result + sentence.slice(at);
}

const paragraphs = (text: string): string[] =>
  blockSpans(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((paragraph) => paragraph !== '');
