import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  graphemeCeiling,
  graphemeFloor,
  snapToGraphemes,
  toCodePointOffset,
  toUtf16Offset,
} from './graphemes';

const piece = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\r\n',
  'é',
  'e\u0301',
  'Ə',
  'Հայ',
  'и\u0306',
  '«',
  '👩‍👩‍👧',
  '🇦🇲',
  '🇦🇿',
  '👍🏽',
  '\u0600١',
  'क्षि',
  '한',
  '\u1100\u1161\u11a8',
  '\u0301',
  '\u200d',
  '漢',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

function boundaries(value: string): Set<number> {
  const all = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(value)];
  return new Set([...all.map((s) => s.index), value.length]);
}

describe('snapToGraphemes', () => {
  it('agrees with a segmentation of the whole text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const start = a % (value.length + 1);
        const end = start + (b % (value.length - start + 1));
        const all = [...boundaries(value)].sort((x, y) => x - y);
        expect(snapToGraphemes(value, start, end)).toEqual({
          start: all.findLast((x) => x <= start),
          end: all.find((x) => x >= end),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent, clamps, and puts reversed offsets in order', () => {
    expect(snapToGraphemes('ae\u0301b', 2, 2)).toEqual({ start: 1, end: 3 });
    expect(snapToGraphemes('abc', 9, -4)).toEqual({ start: 0, end: 3 });
  });

  it('never splits a surrogate pair, even in a run longer than its window', () => {
    const run = `a${'👩\u200d'.repeat(2000)}`;
    for (const offset of [1000, 1001, 1002, 3000]) {
      const { start, end } = snapToGraphemes(run, offset, offset + 1);
      expect(() => encodeURIComponent(run.slice(start, end))).not.toThrow();
    }
  });

  it('costs the same in a long text as in a short one', () => {
    const long = `${'слово '.repeat(500_000)}e\u0301`;
    expect(graphemeFloor(long, long.length - 1)).toBe(long.length - 2);
    expect(graphemeCeiling(long, long.length - 1)).toBe(long.length);
  });
});

describe('code point offsets', () => {
  it('round-trip from code points', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, n) => {
        const codePoints = [...value].length;
        const offset = n % (codePoints + 1);
        expect(toCodePointOffset(value, toUtf16Offset(value, offset))).toBe(offset);
        expect(toUtf16Offset(value, offset)).toBe([...value].slice(0, offset).join('').length);
      }),
      { numRuns: 1000 },
    );
  });

  it('round-trip from UTF-16, an offset inside a pair moving before it', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, n) => {
        const offset = n % (value.length + 1);
        const inside =
          offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(value.slice(offset - 1, offset + 1));
        expect(toUtf16Offset(value, toCodePointOffset(value, offset))).toBe(inside ? offset - 1 : offset);
      }),
      { numRuns: 1000 },
    );
  });
});
