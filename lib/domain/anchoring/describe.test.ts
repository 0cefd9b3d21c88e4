import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../text/graphemes';
import { CONTEXT_LENGTH, describePassage } from './describe';

describe('describePassage', () => {
  it('quotes the passage and its context', () => {
    const text = 'According to the report, 48 people were killed in the city that night.';
    const start = text.indexOf('48');
    expect(describePassage(text, start, start + 2)).toEqual({
      exact: '48',
      prefix: 'According to the report, ',
      suffix: ' people were killed in the city ',
      start,
      end: start + 2,
    });
  });

  it('gives pieces that stand side by side in the text, each cut at grapheme boundaries', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const end = start + (b % (text.length - start + 1));
        const found = describePassage(text, start, end);
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
        expect(text.slice(found.start - found.prefix.length, found.end + found.suffix.length)).toBe(
          found.prefix + found.exact + found.suffix,
        );
        expect(found.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
        expect(found.suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
        const around = { start: found.start - found.prefix.length, end: found.end + found.suffix.length };
        expect(snapToGraphemes(text, around.start, around.end)).toEqual(around);
        expect(describePassage(text, found.start, found.end)).toEqual(found);
      }),
    );
  });
});
