import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from './graphemes';
import { splitWords } from './split-words';

describe('splitWords', () => {
  it('takes a number or a word with what joins its parts as one', () => {
    const words = ['1,500', '12:30', '1991/92', 'don’t', 're-open', 'Ինչո՞ւ', '1\u00a0500', '3.14', 'Əliyev'];
    expect(splitWords(words.join(' ')).filter((piece) => piece !== ' ')).toEqual(words);
    expect(splitWords('死者11人')).toEqual(['死', '者', '11', '人']);
    expect(splitWords('(one, two).')).toEqual(['(', 'one', ',', ' ', 'two', ')', '.']);
  });

  it('loses nothing and cuts no character that people see as one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const pieces = splitWords(text);
        expect(pieces.join('')).toBe(text);
        let offset = 0;
        for (const piece of pieces) {
          expect(snapToGraphemes(text, offset, offset + piece.length)).toEqual({
            start: offset,
            end: offset + piece.length,
          });
          offset += piece.length;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
