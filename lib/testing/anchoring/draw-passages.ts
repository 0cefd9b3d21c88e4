import type { Passage } from '@/lib/domain/anchoring';
import type { Random } from './random';
import { blockSpans, sentenceSpans, wordSpans } from './spans';

/**
 * Draws passages as people select them: a word (one in twenty), a few words, a clause, a sentence, some sentences, and one
 * in twelve from one block into the next. They begin and end with a word; whole sentences with their full stop.
 */
export function drawPassages(text: string, count: number, random: Random): Passage[] {
  const words = wordSpans(text);
  const blocks = blockSpans(text)
    .map((block) => sentenceSpans(text, block))
    .filter((sentences) => sentences.length > 0);
  const sentences = blocks.flat();
  const wordIn = (span: Passage): Passage | undefined => {
    const inside = wordSpans(text, span.start, span.end);
    return inside.length > 0 ? random.pick(inside) : undefined;
  };
  const run = (least: number, most: number): Passage | undefined => {
    const first = random.between(0, words.length - 1);
    const last = Math.min(words.length - 1, first + random.between(least, most) - 1);
    return across(words[first], words[last]);
  };
  const draw = (): Passage | undefined => {
    const kind = random.next();
    if (kind < 0.05) return run(1, 1);
    if (kind < 0.15) return run(2, 4);
    if (kind < 0.45) return run(5, 15);
    if (kind < 0.75) return trimmed(text, random.pick(sentences));
    const block = random.between(0, blocks.length - 2);
    const here = blocks[block] ?? [];
    if (kind < 0.92) {
      const first = random.between(0, here.length - 1);
      const last = Math.min(here.length - 1, first + random.between(1, 2));
      return across(trimmed(text, here[first] as Passage), trimmed(text, here[last] as Passage));
    }
    const next = blocks[block + 1] ?? [];
    return across(wordIn(here.at(-1) as Passage), wordIn(next[0] as Passage));
  };
  const drawn: Passage[] = [];
  while (drawn.length < count) {
    const passage = draw();
    if (passage && passage.end > passage.start) drawn.push(passage);
  }
  return drawn.sort((a, b) => a.start - b.start || a.end - b.end);
}

function across(first: Passage | undefined, last: Passage | undefined): Passage | undefined {
  return first && last && { start: first.start, end: last.end };
}

function trimmed(text: string, span: Passage): Passage {
  const sentence = text.slice(span.start, span.end);
  return {
    start: span.start + (sentence.length - sentence.trimStart().length),
    end: span.end - (sentence.length - sentence.trimEnd().length),
  };
}
