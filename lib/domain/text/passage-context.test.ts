import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPassageContext } from './passage-context';

describe('renderPassageContext', () => {
  it('cuts between words', () => {
    const text = 'The commission counted eleven dead; others counted twenty-one.';
    const start = text.indexOf('eleven');
    expect(renderPassageContext(text, start, start + 6, 14)).toEqual({
      before: 'counted ',
      exact: 'eleven',
      after: ' dead; others',
      cutBefore: true,
      cutAfter: true,
    });
  });

  it('always gives neighbouring pieces of the text within the radius', () => {
    const words = fc.array(fc.constantFrom('a', 'слово', ' ', '  ', '\n', 'e\u0301', '👍🏽', '48'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat(30), (parts, a, b, radius) => {
        const text = parts.join('');
        const start = a % (text.length + 1);
        const end = start + (b % (text.length - start + 1));
        const found = renderPassageContext(text, start, end, radius);
        const from = start - found.before.length;
        const to = end + found.after.length;
        expect(text.slice(from, to)).toBe(found.before + found.exact + found.after);
        expect(found.exact).toBe(text.slice(start, end));
        expect(Math.max(found.before.length, found.after.length)).toBeLessThanOrEqual(radius);
        expect([found.cutBefore, found.cutAfter]).toEqual([from > 0, to < text.length]);
      }),
      { numRuns: 500 },
    );
  });
});
