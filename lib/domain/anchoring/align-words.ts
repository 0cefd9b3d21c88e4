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
  /** How much the words are the same, 0 (replaced) to 1. */
  likeness: number;
};

/** Words are similar from here on; below, less than half of the letters are shared. */
const SIMILAR = 0.5;
/** Two words are one only where hardly a letter differs. */
const SIMILAR_TO_TWO = 0.85;

/** Of equally good steps the first: what is added stands behind what it is like, not before it. */
const STEPS = [
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 1],
  [1, 2],
] as const;

/** A word, or two as one, and the letters that occur in it (a bit each; several letters share one). */
type Word = { text: string; letters: number };

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
  const likeness = new Float64Array((rows + 1) * width);
  const [oneInA, twoInA] = [wordsOf(a, aFrom, rows, 1), wordsOf(a, aFrom, rows, 2)];
  const [oneInB, twoInB] = [wordsOf(b, bFrom, columns, 1), wordsOf(b, bFrom, columns, 2)];
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      if (i === 0 && j === 0) continue;
      let best = -1;
      const at = i * width + j;
      for (let number = 0; number < STEPS.length; number++) {
        const [inA, inB] = STEPS[number] as (typeof STEPS)[number];
        if (i < inA || j < inB) continue;
        let gain = 0;
        let alike = 0;
        if (inA > 0 && inB > 0) {
          const x = (inA === 1 ? oneInA : twoInA)[i - inA] as Word;
          const y = (inB === 1 ? oneInB : twoInB)[j - inB] as Word;
          alike = likenessOf(x, y, inA === inB ? SIMILAR : SIMILAR_TO_TWO);
          if (alike === 0) continue;
          gain = alike * Math.min(x.text.length, y.text.length);
        }
        const total = (earned[(i - inA) * width + j - inB] as number) + gain;
        if (total <= best) continue;
        best = total;
        step[at] = number;
        likeness[at] = alike;
      }
      earned[at] = best;
    }
  }
  const pairs: Pair[] = [];
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const at = i * width + j;
    const [inA, inB] = STEPS[step[at] as 0 | 1 | 2 | 3 | 4] ?? [0, 0];
    if (inA > 0 && inB > 0) {
      const isSame = inA === 1 && inB === 1 && a.ids[aFrom + i - 1] === b.ids[bFrom + j - 1];
      const [aTo, bTo] = [aFrom + i, bFrom + j];
      const kind = isSame ? 'same' : 'similar';
      pairs.push({ aFrom: aTo - inA, aTo, bFrom: bTo - inB, bTo, kind, likeness: likeness[at] as number });
    }
    i -= inA;
    j -= inB;
  }
  return pairs.reverse();
}

/** How much two words are the same; 0 where that is less than `least`. */
function likenessOf(x: Word, y: Word, least: number): number {
  if (mostLikeness(x, y) < least) return 0;
  const similarity = wordSimilarity(x.text, y.text);
  return similarity < least ? 0 : similarity;
}

/** From each of so many tokens on, the word of `count` of them. */
function wordsOf({ text, starts, ends }: Tokens, from: number, tokens: number, count: 1 | 2): Word[] {
  return Array.from({ length: Math.max(0, tokens - count + 1) }, (_, index) => {
    const at = from + index;
    const first = text.slice(starts[at], ends[at]);
    const word = count === 1 ? first : first + text.slice(starts[at + 1], ends[at + 1]);
    let letters = 0;
    for (let letter = 0; letter < word.length; letter++) letters |= 1 << word.charCodeAt(letter);
    return { text: word, letters };
  });
}

/** What the likeness of two words cannot exceed: each letter that only one of them has is at least one edit. */
function mostLikeness(x: Word, y: Word): number {
  const [inX, inY] = [x.text.length, y.text.length];
  const edits = Math.max(
    Math.abs(inX - inY),
    countBits(x.letters & ~y.letters),
    countBits(y.letters & ~x.letters),
  );
  return 1 - edits / Math.max(inX, inY);
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
