import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

describe('wordDiff', () => {
  it('marks a changed number as a whole', () => {
    expect(wordDiff('11 were killed', '21 were killed')).toEqual([
      { kind: 'removed', text: '11' },
      { kind: 'added', text: '21' },
      { kind: 'same', text: ' were killed' },
    ]);
  });

  it('contains both texts exactly', () => {
    const texts = fc
      .array(fc.constantFrom('one', 'two', '11', ' ', '\n', ',', 'слово', '👍🏽', 'e\u0301'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (earlier, later) => {
        const runs = wordDiff(earlier, later);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect(without('added')).toBe(earlier);
        expect(without('removed')).toBe(later);
      }),
    );
  });

  it('gives up on comparing very long texts, not on showing them', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ');
    const runs = wordDiff(long('a'), long('b'));
    expect(
      runs
        .filter(({ kind }) => kind === 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toContain('a2999');
  });
});
