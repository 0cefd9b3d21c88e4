import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, trimPassage } from './find-quote';

const text = 'He said “eleven”.\nOthers count 11, 21\u00a0or more;\nothers – none.';
const found = (quote: string, from?: number, to?: number) =>
  findQuote(text, quote, from, to).map(({ start, end }) => text.slice(start, end));

describe('findQuote', () => {
  it('finds words as they stand', () => {
    expect(found('11, 21')).toEqual(['11, 21']);
  });

  it('finds typed signs where typeset ones stand', () => {
    expect(found('"eleven"')).toEqual(['“eleven”']);
    expect(found('others - none')).toEqual(['others – none']);
    expect(found('21 or more')).toEqual(['21\u00a0or more']);
  });

  it('prefers words as they stand to others', () => {
    expect(found('others')).toEqual(['others']);
    expect(found('OTHERS')).toEqual(['Others', 'others']);
  });

  it('takes no digit and no letter for another', () => {
    expect(found('12, 21')).toEqual([]);
    expect(found('l1')).toEqual([]);
  });

  it('stays within the part it is given', () => {
    expect(found('others', 0, 20)).toEqual([]);
    expect(findQuote('aaa', 'a', 1, 2)).toEqual([{ start: 1, end: 2 }]);
  });

  it('finds every passage of a text, and reads signs of patterns as themselves', () => {
    const words = fc.array(fc.constantFrom('a', 'B', '.*', '(', '11', '«х»', '\n', ' ', '👍🏽'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const whole = parts.join('');
        const passage = trimPassage(whole, { start: a % whole.length, end: b % (whole.length + 1) });
        fc.pre(passage !== null);
        const places = findQuote(whole, passage.exact);
        expect(places.length).toBeGreaterThan(0);
        for (const { start, end } of places) expect(whole.slice(start, end)).toContain(passage.exact);
      }),
    );
  });
});

describe('trimPassage', () => {
  it('leaves out white space at the edges and cuts no character', () => {
    expect(trimPassage('a 👍🏽 b', { start: 1, end: 4 })).toEqual({ start: 2, end: 6, exact: '👍🏽' });
    expect(trimPassage('a\n\nb', { start: 1, end: 3 })).toBeNull();
  });
});
