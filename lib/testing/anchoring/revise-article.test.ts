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

  it.each(corpusTexts())('knows where passages of $name stand that it left alone', ({ text }) => {
    const before = article(text);
    const random = new Random(4);
    const passages = drawPassages(before, 200, random);
    const traced = reviseArticle(before, phrasesOf(text), random);
    const once = (whole: string, part: string) => whole.split(part).length === 2;
    const untouched = passages.filter(({ start, end }) => {
      const passage = before.slice(start, end);
      return passage.length > 20 && once(before, passage) && once(traced.text, passage);
    });
    expect(untouched.length).toBeGreaterThan(50);
    for (const { start, end } of untouched) {
      const at = traced.text.indexOf(before.slice(start, end));
      expect(traced.truth({ start, end })).toEqual({ start: at, end: at + end - start });
    }
  });
});
