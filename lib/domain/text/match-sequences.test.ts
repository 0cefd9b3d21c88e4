import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSequences } from './match-sequences';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 });

/** Length of the longest common subsequence, by its definition. */
function longest(a: string[], b: string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  return Math.max(longest(rest, b), at < 0 ? 0 : 1 + longest(rest, b.slice(at + 1)));
}

function expectInOrder(a: string[], b: string[]) {
  const matches = matchSequences(a, b);
  let [lastI, lastJ] = [-1, -1];
  for (const [i, j] of matches) {
    expect(a[i]).toBe(b[j]);
    expect(i).toBeGreaterThan(lastI);
    expect(j).toBeGreaterThan(lastJ);
    [lastI, lastJ] = [i, j];
  }
  return matches;
}

describe('matchSequences', () => {
  it('finds a longest common subsequence', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(expectInOrder(a, b)).toHaveLength(longest(a, b));
      }),
    );
  });

  it('matches a sequence with itself wholly', () => {
    fc.assert(fc.property(letters, (a) => void expect(matchSequences(a, a)).toHaveLength(a.length)));
  });

  it('finds what is left between thousands of differences', () => {
    const a = Array.from({ length: 6000 }, (_, n) => (n % 3 === 0 ? `kept ${n}` : `before ${n}`));
    const b = Array.from({ length: 6000 }, (_, n) => (n % 3 === 0 ? `kept ${n}` : `after ${n}`));
    expect(expectInOrder(a, b)).toHaveLength(2000);
  });
});
