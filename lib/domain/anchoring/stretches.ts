import type { Tokens } from './tokens';
import type { Links } from './unique-runs';

/** A run of tokens linked one to one: the tokens from `a` and from `b`. */
export type Run = { a: number; b: number; length: number };

/** Tokens of either text (ends exclusive) between two linked runs, or between one and the end of its line. */
export type Gap = {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** Whether it follows a linked run, and whether it precedes one. */
  after: boolean;
  before: boolean;
};

/** The runs of linked tokens, in the order of the first text. */
export function linkedRuns({ toB }: Links): Run[] {
  const runs: Run[] = [];
  for (let a = 0; a < toB.length; ) {
    const b = toB[a] as number;
    if (b === -1) {
      a++;
      continue;
    }
    let length = 1;
    while (a + length < toB.length && toB[a + length] === b + length) length++;
    runs.push({ a, b, length });
    a += length;
  }
  return runs;
}

/**
 * The gaps between runs that follow one another in both texts, the ends of the texts counting as runs. Where they do
 * not, something was moved; then what is left of the line beside either run is a gap, on the right as on the left.
 */
export function gapsOf(runs: readonly Run[], a: Tokens, b: Tokens): Gap[] {
  const all = [{ a: -1, b: -1, length: 1 }, ...runs, { a: a.length, b: b.length, length: 1 }];
  const inB = [...all].sort((x, y) => x.b - y.b);
  const rank = new Map(inB.map((run, index) => [run, index]));
  const gaps: Gap[] = [];
  for (const [index, run] of all.entries()) {
    const nextA = all[index + 1];
    const nextB = inB[(rank.get(run) ?? 0) + 1];
    if (!nextA || !nextB) continue;
    const aFrom = run.a + run.length;
    const bFrom = run.b + run.length;
    if (nextA === nextB) {
      gaps.push({ aFrom, aTo: nextA.a, bFrom, bTo: nextB.b, after: true, before: true });
      continue;
    }
    if (index > 0) {
      const aTo = lineEnd(a, a.lines[aFrom - 1], aFrom, nextA.a);
      const bTo = lineEnd(b, b.lines[bFrom - 1], bFrom, nextB.b);
      gaps.push({ aFrom, aTo, bFrom, bTo, after: true, before: false });
    }
  }
  for (const [index, run] of all.entries()) {
    const previousA = all[index - 1];
    const previousB = inB[(rank.get(run) ?? 0) - 1];
    if (!previousA || !previousB || previousA === previousB || index === all.length - 1) continue;
    const aFrom = lineStart(a, run.a, previousA.a + previousA.length);
    const bFrom = lineStart(b, run.b, previousB.b + previousB.length);
    gaps.push({ aFrom, aTo: run.a, bFrom, bTo: run.b, after: false, before: true });
  }
  return gaps.filter(({ aFrom, aTo, bFrom, bTo }) => aFrom < aTo || bFrom < bTo);
}

/** Where a line that holds the tokens from `from` on, if any, ends, at most at `to`. */
export function lineEnd({ lines }: Tokens, line: number | undefined, from: number, to: number): number {
  let end = from;
  while (end < to && lines[end] === line) end++;
  return end;
}

/** Where the line of the token at `to` begins, at least at `from`. */
function lineStart({ lines }: Tokens, to: number, from: number): number {
  let start = to;
  while (start > from && lines[start - 1] === lines[to]) start--;
  return start;
}
