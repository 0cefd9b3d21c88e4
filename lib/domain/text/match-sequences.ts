/** Two sequences agree here: `a[i]` is `b[j]`. */
export type Match = readonly [i: number, j: number];

type Range = { aFrom: number; aTo: number; bFrom: number; bTo: number };

/** Most differences that the shortest edit is searched for: its memory is the square of them. */
const MOST_EDITS = 1_000;

/** Most steps of that search (length × differences), for very long sequences. */
const MOST_STEPS = 20_000_000;

/**
 * What two sequences have in common, in order: a longest common subsequence (E. W. Myers, An O(ND) Difference Algorithm,
 * 1986) as long as they differ in at most a thousand places. Sequences that differ more are first divided at the
 * elements that both have exactly once ("patience"); a part without such elements is taken as wholly different.
 */
export function matchSequences(a: readonly string[], b: readonly string[]): Match[] {
  const matches: Match[] = [];
  matchRange(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, matches);
  return matches;
}

function matchRange(a: readonly string[], b: readonly string[], range: Range, matches: Match[]): void {
  let { aFrom, aTo, bFrom, bTo } = range;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matches.push([aFrom++, bFrom++]);
  let tail = 0;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
    tail++;
  }
  if (aFrom < aTo && bFrom < bTo) {
    const inner = { aFrom, aTo, bFrom, bTo };
    if (!shortestEdit(a, b, inner, matches)) divide(a, b, inner, matches);
  }
  for (let n = 0; n < tail; n++) matches.push([aTo + n, bTo + n]);
}

/** Adds the matches of the shortest edit of the range; false when it would take too much. */
function shortestEdit(
  a: readonly string[],
  b: readonly string[],
  { aFrom, aTo, bFrom, bTo }: Range,
  matches: Match[],
): boolean {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const most = Math.min(n + m, MOST_EDITS, Math.ceil(MOST_STEPS / (n + m)));
  /** After d edits: how far in `a` each diagonal k = i - j gets, at index k + d. */
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    const reach = new Int32Array(2 * d + 1);
    const last = trace[d - 1];
    for (let k = -d; k <= d; k += 2) {
      let i = d === 0 ? 0 : stepsDown(last, k, d) ? at(last, k + 1, d - 1) : at(last, k - 1, d - 1) + 1;
      while (i < n && i - k < m && a[aFrom + i] === b[bFrom + i - k]) i++;
      reach[k + d] = i;
      if (i >= n && i - k >= m) {
        trace.push(reach);
        walkBack(trace, n, m, aFrom, bFrom, matches);
        return true;
      }
    }
    trace.push(reach);
  }
  return false;
}

const at = (reach: Int32Array | undefined, k: number, d: number): number => reach?.[k + d] ?? -1;

/** Whether the best way to diagonal k with d edits ends with an element of `b` alone. */
function stepsDown(last: Int32Array | undefined, k: number, d: number): boolean {
  return k === -d || (k !== d && at(last, k - 1, d - 1) < at(last, k + 1, d - 1));
}

function walkBack(
  trace: Int32Array[],
  n: number,
  m: number,
  aFrom: number,
  bFrom: number,
  matches: Match[],
): void {
  const found: Match[] = [];
  let i = n;
  let k = n - m;
  for (let d = trace.length - 1; d >= 0; d--) {
    const last = trace[d - 1];
    const isDown = d > 0 && stepsDown(last, k, d);
    const before = d === 0 ? 0 : isDown ? at(last, k + 1, d - 1) : at(last, k - 1, d - 1) + 1;
    while (i > before) {
      i--;
      found.push([aFrom + i, bFrom + i - k]);
    }
    if (d === 0) break;
    if (isDown) k++;
    else {
      k--;
      i--;
    }
  }
  for (const match of found.reverse()) matches.push(match);
}

/** Divides a range at the elements that occur once in either part of it, the longest run of them that is in order. */
function divide(a: readonly string[], b: readonly string[], range: Range, matches: Match[]): void {
  const anchors = longestInOrder(commonOnce(a, b, range));
  if (anchors.length === 0) return;
  let { aFrom, bFrom } = range;
  for (const [i, j] of anchors) {
    matchRange(a, b, { aFrom, aTo: i + 1, bFrom, bTo: j + 1 }, matches);
    aFrom = i + 1;
    bFrom = j + 1;
  }
  matchRange(a, b, { aFrom, aTo: range.aTo, bFrom, bTo: range.bTo }, matches);
}

function commonOnce(a: readonly string[], b: readonly string[], range: Range): Match[] {
  const once = (list: readonly string[], from: number, to: number) => {
    const places = new Map<string, number>();
    for (let n = from; n < to; n++) {
      const element = list[n] ?? '';
      places.set(element, places.has(element) ? -1 : n);
    }
    return places;
  };
  const inA = once(a, range.aFrom, range.aTo);
  const inB = once(b, range.bFrom, range.bTo);
  const common: Match[] = [];
  for (const [element, i] of inA) {
    const j = inB.get(element) ?? -1;
    if (i >= 0 && j >= 0) common.push([i, j]);
  }
  return common;
}

/** The longest part of matches, sorted by their first number, in which the second rises too. O(n log n). */
function longestInOrder(sorted: readonly Match[]): Match[] {
  /** For each length: the index of the match with the least end, and the one before each match. */
  const ends: number[] = [];
  const before: number[] = [];
  sorted.forEach(([, j], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const longest: Match[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const match = sorted[index];
    if (match) longest.push(match);
  }
  return longest.reverse();
}
