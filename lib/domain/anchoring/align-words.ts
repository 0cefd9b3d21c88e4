import { wordSimilarity } from './similar-words';
import type { Tokens } from './tokens';

/**
 * Tokens of one text and what stands for them in the other (ends exclusive): the same tokens one to one, similar ones
 * (mistyped, corrected, run together, taken apart), or others in their place.
 */
export type Pair = {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  kind: 'same' | 'similar' | 'replaced';
};

/** Words are similar from here on; below, less than half of the letters are shared. */
const SIMILAR = 0.5;

/** Of equally good steps the first: what is added stands behind what it is like, not before it. */
const STEPS = [
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 1],
  [1, 2],
] as const;

/**
 * Aligns two stretches of tokens (Needleman and Wunsch): earns the letters that two words share, and may pair two words
 * with one. Gives the pairs of same and of similar words, in order. Quadratic.
 */
export function alignWords(
  a: Tokens,
  aFrom: number,
  rows: number,
  b: Tokens,
  bFrom: number,
  columns: number,
): Pair[] {
  const width = columns + 1;
  const earned = new Float64Array((rows + 1) * width);
  const step = new Int8Array((rows + 1) * width).fill(-1);
  const wordA = (index: number, count: number) => joined(a, aFrom + index - count, count);
  const wordB = (index: number, count: number) => joined(b, bFrom + index - count, count);
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      if (i === 0 && j === 0) continue;
      let best = -1;
      let by = -1;
      for (const [number, [inA, inB]] of STEPS.entries()) {
        if (i < inA || j < inB) continue;
        let gain = 0;
        if (inA > 0 && inB > 0) {
          const [x, y] = [wordA(i, inA), wordB(j, inB)];
          const similarity = wordSimilarity(x, y);
          // Two words are one only where hardly a letter differs.
          if (similarity < (inA === inB ? SIMILAR : 0.85)) continue;
          gain = similarity * Math.min(x.length, y.length);
        }
        const total = (earned[(i - inA) * width + j - inB] as number) + gain;
        if (total > best) {
          best = total;
          by = number;
        }
      }
      earned[i * width + j] = best;
      step[i * width + j] = by;
    }
  }
  const pairs: Pair[] = [];
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const [inA, inB] = STEPS[step[i * width + j] as 0 | 1 | 2 | 3 | 4] ?? [0, 0];
    if (inA > 0 && inB > 0) {
      const isSame = inA === 1 && inB === 1 && a.ids[aFrom + i - 1] === b.ids[bFrom + j - 1];
      const kind = isSame ? 'same' : 'similar';
      pairs.push({ aFrom: aFrom + i - inA, aTo: aFrom + i, bFrom: bFrom + j - inB, bTo: bFrom + j, kind });
    }
    i -= inA;
    j -= inB;
  }
  return pairs.reverse();
}

function joined({ text, starts, ends }: Tokens, from: number, count: number): string {
  const first = text.slice(starts[from], ends[from]);
  return count === 1 ? first : first + text.slice(starts[from + 1], ends[from + 1]);
}
