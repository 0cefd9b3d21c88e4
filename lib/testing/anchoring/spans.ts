import type { Passage } from '@/lib/domain/anchoring';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?]["”’)\]]*(?:\[\d+\])*\s+(?=["“‘(\p{Lu}\p{N}])/gu;

/** The words of a text, in order; "15,000" and "town's" are one each. */
export function wordSpans(text: string, from = 0, to = text.length): Passage[] {
  return Array.from(text.slice(from, to).matchAll(WORD), (match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** The blocks of a canonical text, in order, empty ones as well. */
export function blockSpans(text: string): Passage[] {
  let start = 0;
  return text.split('\n').map((block) => {
    const span = { start, end: start + block.length };
    start = span.end + 1;
    return span;
  });
}

/** The sentences of a block, each with the blanks that follow it. */
export function sentenceSpans(text: string, block: Passage): Passage[] {
  const spans: Passage[] = [];
  let start = block.start;
  for (const match of text.slice(block.start, block.end).matchAll(SENTENCE_END)) {
    const end = block.start + match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < block.end) spans.push({ start, end: block.end });
  return spans;
}
