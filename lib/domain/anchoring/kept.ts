import type { Passage } from './reanchored';
import type { Run } from './stretches';
import type { Tokens } from './tokens';
import type { Links } from './unique-runs';

/**
 * A stretch of the old text that the steps of an edit left alone: where it was, where it is now, and how long it is (UTF-16).
 */
export type Kept = readonly [was: number, is: number, length: number];

/** So many stretches come along with an edit; those beyond are found by their words. */
export const MOST_KEPT = 20_000;

/** What the replacement of one passage leaves alone. */
export function keptAround(oldText: string, newText: string, { start, end }: Passage): Kept[] {
  const rest = oldText.length - end;
  return possibleKept(oldText, newText, [
    [0, 0, start],
    [end, newText.length - rest, rest],
  ]);
}

/**
 * Those of the stretches that can be: in the order of both texts, without overlap, and of the same words in either. What a
 * browser says of an edit is believed no further than that.
 */
export function possibleKept(oldText: string, newText: string, kept: readonly Kept[]): Kept[] {
  let [old, now] = [0, 0];
  return kept.filter(([was, is, length]) => {
    const isPossible =
      length > 0 &&
      was >= old &&
      is >= now &&
      was + length <= oldText.length &&
      is + length <= newText.length &&
      oldText.slice(was, was + length) === newText.slice(is, is + length);
    if (isPossible) [old, now] = [was + length, is + length];
    return isPossible;
  });
}

/** The tokens of two texts that lie whole within what was kept. */
export function keptRuns(a: Tokens, b: Tokens, kept: readonly Kept[]): Run[] {
  const runs: Run[] = [];
  let [inA, inB] = [0, 0];
  for (const [was, is, length] of kept) {
    while (inA < a.length && (a.starts[inA] as number) < was) inA++;
    while (inB < b.length && (b.starts[inB] as number) < is) inB++;
    for (;;) {
      const [startA, startB] = [(a.starts[inA] as number) - was, (b.starts[inB] as number) - is];
      const [endA, endB] = [(a.ends[inA] as number) - was, (b.ends[inB] as number) - is];
      if (inA >= a.length || inB >= b.length || endA > length || endB > length) break;
      const last = runs.at(-1);
      if (startA !== startB || endA !== endB) {
        // At the edge of what was kept a word may have been cut in two.
        if (startA <= startB) inA++;
        if (startB <= startA) inB++;
        continue;
      }
      if (last && last.a + last.length === inA && last.b + last.length === inB) last.length++;
      else runs.push({ a: inA, b: inB, length: 1 });
      inA++;
      inB++;
    }
  }
  return runs;
}

/** Links runs of tokens, whatever these were linked to. */
export function linkKept({ toB, toA }: Links, runs: readonly Run[]): void {
  for (const { a, b, length } of runs)
    for (let offset = 0; offset < length; offset++) {
      const [inA, inB] = [a + offset, b + offset];
      const [other, source] = [toB[inA] as number, toA[inB] as number];
      if (other !== -1) toA[other] = -1;
      if (source !== -1) toB[source] = -1;
      toB[inA] = inB;
      toA[inB] = inA;
    }
}
