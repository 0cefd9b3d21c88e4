import { describe, expect, it } from 'vitest';
import { corpusTexts } from './corpus-texts';
import { drawPassages } from './draw-passages';
import { phrasesOf } from './phrases';
import { Random } from './random';
import { addReferences, reviseArticle } from './revise-article';

const article = (text: string) => addReferences(text, new Random(1));
const numbers = (text: string) => Array.from(text.matchAll(/\[(\d+)\]/g), ([, number]) => Number(number));

describe('reviseArticle', () => {
  it.each(corpusTexts())('keeps the references of $name counted from one', ({ text }) => {
    const before = article(text);
    const random = new Random(2);
    const after = reviseArticle(before, phrasesOf(text), random).text;
    expect(numbers(before).length).toBeGreaterThan(3);
    expect(numbers(after)).toEqual(numbers(after).map((_, i) => i + 1));
    expect(after).not.toBe(before);
  });

  it('knows where passages went: what is left of one begins and ends with its words', () => {
    const text = article(corpusTexts().at(-1)?.text ?? '');
    const random = new Random(4);
    const passages = drawPassages(text, 200, random);
    const traced = reviseArticle(text, phrasesOf(text), random);
    const moved = passages.filter((passage) => {
      const truth = traced.truth(passage);
      const now = truth && traced.text.slice(truth.start, truth.end);
      return now === text.slice(passage.start, passage.end) && truth?.start !== passage.start;
    });
    expect(moved.length).toBeGreaterThan(50);
  });
});
