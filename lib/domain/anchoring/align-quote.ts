import type { AlignedPair, Alignment } from './align';
import type { Pair } from './align-words';
import type { Window } from './likely-windows';
import { pairGap } from './pair-gap';
import type { Quote } from './quote';
import { matchInOrder } from './shortest-edit';
import type { Tokens } from './tokens';

/** What it costs (in bits) to leave something out on either side, for the first token and for each that follows. */
const OPEN = 4;
const EXTEND = 0.3;
/** What a shared token gains: what it tells, within limits. */
const LEAST = 2;
const MOST = 6;
/** What it costs to take one token for another. */
const OTHER = 1;
/** What a token that looks like another gains, beside one that is the same. */
const ALIKE = 0.6;
/** What it costs less to leave something out right before or behind the quotation itself. */
const AT_EDGE = 0.5;
/** What it costs more where what is left out goes on beyond the end of a line, and the quotation has none there. */
const LINE_END = 12;

/** How many cells a table may have. */
const MOST_CELLS = 1_000_000;
/** So many differences are followed in longer quotations. */
const MOST_DIFFERENCES = 500;
/** Windows that share less than this part of what the best shares are left. */
const WORTH_A_LOOK = 0.4;

/**
 * Aligns a quotation with each window of the text, in order (after Smith, Waterman and Gotoh): the stretch in which the
 * shared tokens tell most, less what is between them. Similar words and those that took the place of others are paired
 * in what is left between. Gives the alignments of the windows that share most, each stretch once. Quadratic,
 * but for long quotations, of which a longest common subsequence is taken.
 */
export function alignQuote(quote: Quote, text: Tokens, windows: readonly Window[]): Alignment[] {
  const shared = windows.map((window) => sharedIn(quote, text, window));
  // A window may cut off what another has whole.
  shared.sort((x, y) => y.gain - x.gain);
  const most = shared[0]?.gain ?? 0;
  const begun = new Set<number>();
  return shared.flatMap((found) => {
    // Where it is in a window what another found, there may be a copy beside it.
    const one = begun.has(beginOf(found)) ? sharedIn(quote, text, besideOf(found)) : found;
    const { window, b, runs, gain } = one;
    if (runs.length === 0 || (gain < most * WORTH_A_LOOK && !window.isVerbatim)) return [];
    if (begun.has(beginOf(one))) return [];
    begun.add(beginOf(one));
    const pairs = withPairsBetween(quote.tokens, b, runs);
    return {
      a: quote.tokens,
      b,
      pairs: pairs.map((pair): AlignedPair => ({ ...pair, moved: false })),
      paired: countTaken(quote.tokens, b, pairs),
    };
  });
}

/** What a window shares with a quotation. */
type Shared = { window: Window; b: Tokens; runs: Pair[]; gain: number };

function sharedIn(quote: Quote, text: Tokens, window: Window): Shared {
  const b = part(text, window);
  const isShort = quote.tokens.length * b.length <= MOST_CELLS;
  return { window, b, ...(isShort ? sharedRuns(quote, b) : longRuns(quote, b)) };
}

const beginOf = ({ window, runs }: Shared): number => window.from + (runs[0]?.bFrom ?? 0);

/** The larger part of a window beside what was found in it. */
function besideOf({ window: { from, to }, runs }: Shared): Window {
  const [first, last] = [from + (runs[0]?.bFrom ?? 0), from + (runs.at(-1)?.bTo ?? 0)];
  return first - from > to - last ? { from, to: first } : { from: last, to };
}

function withPairsBetween(a: Tokens, b: Tokens, runs: readonly Pair[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    // Before the first run nothing tells how far the quotation reaches but its own length.
    const aFrom = before ? before.aTo : 0;
    const bFrom = before ? before.bTo : Math.max(0, run.bFrom - run.aFrom);
    const gap = { aFrom, aTo: run.aFrom, bFrom, bTo: run.bFrom, after: before !== undefined, before: true };
    pairs.push(...pairGap(a, b, gap), run);
  }
  const last = runs.at(-1);
  if (!last) return pairs;
  const [aFrom, bFrom] = [last.aTo, last.bTo];
  const bTo = Math.min(b.length, bFrom + a.length - aFrom);
  pairs.push(...pairGap(a, b, { aFrom, aTo: a.length, bFrom, bTo, after: true, before: false }));
  return pairs;
}

/** The tokens `from`–`to`; their offsets remain those of the whole text. */
function part({ text, starts, ends, ids, lines, sentences }: Tokens, { from, to }: Window): Tokens {
  return {
    text,
    length: to - from,
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
    ids: ids.subarray(from, to),
    lines: lines.subarray(from, to),
    sentences: sentences.subarray(from, to),
  };
}

/**
 * How many of the first n tokens of the second text are in a pair, or between two in blocks that were put there: more lines
 * end between them than did.
 */
function countTaken(a: Tokens, b: Tokens, pairs: readonly Pair[]): Int32Array {
  const taken = new Int32Array(b.length + 1);
  for (const [index, { aTo, bFrom, bTo }] of pairs.entries()) {
    taken.fill(1, bFrom + 1, bTo + 1);
    const next = pairs[index + 1];
    if (next && breaksIn(b, bTo - 1, next.bFrom) > breaksIn(a, aTo - 1, next.aFrom))
      taken.fill(1, bTo + 1, next.bFrom + 1);
  }
  for (let at = 1; at <= b.length; at++) taken[at] = (taken[at] as number) + (taken[at - 1] as number);
  return taken;
}

/** How many lines end between two tokens. */
const breaksIn = ({ lines }: Tokens, from: number, to: number): number =>
  (lines[to] as number) - (lines[from] as number);

/** How the best alignment that ends here goes on backwards. */
const STOP = 0;
const BOTH = 1;
const SKIP_B = 2;
const SKIP_A = 3;
/** Whether a gap that ends here began before. */
const LONGER_B = 4;
const LONGER_A = 8;

let room = { best: new Float64Array(0), skipsA: new Float64Array(0), steps: new Uint8Array(0) };

/** Tables of at least so many columns and cells; kept from one alignment to the next. */
function tablesOf(width: number, cells: number): typeof room {
  if (room.best.length < width)
    room = { ...room, best: new Float64Array(width), skipsA: new Float64Array(width) };
  if (room.steps.length < cells) room = { ...room, steps: new Uint8Array(cells) };
  return room;
}

/** The runs of shared tokens in the best local alignment, in order, and what it gains. */
function sharedRuns({ tokens: a, bits, first, end }: Quote, b: Tokens): { runs: Pair[]; gain: number } {
  const width = b.length + 1;
  const { ids } = b;
  const { best, skipsA, steps } = tablesOf(width, (a.length + 1) * width);
  steps.fill(STOP, 0, width);
  best.fill(0, 0, width);
  skipsA.fill(Number.NEGATIVE_INFINITY, 0, width);
  const [looksA, looksB] = [looksOf(a), looksOf(b)];
  const lineEnds = lineEndsOf(b);
  let most = 0;
  let endA = 0;
  let endB = 0;
  for (let i = 1; i <= a.length; i++) {
    const id = a.ids[i - 1] as number;
    const gain = Math.min(Math.max(bits[i - 1] as number, LEAST), MOST);
    const open = i === first || i === end ? OPEN - AT_EDGE : OPEN;
    const perLine = i < a.length && a.lines[i] === a.lines[i - 1] ? 1 : 0;
    const [head, tail] = [looksA[2 * i - 2] as number, looksA[2 * i - 1] as number];
    let diagonal = 0;
    let left = 0;
    let skipsB = Number.NEGATIVE_INFINITY;
    steps[i * width] = STOP;
    for (let j = 1; j <= b.length; j++) {
      const up = best[j] as number;
      let step = 0;
      let overA = up - OPEN;
      const longerA = (skipsA[j] as number) - EXTEND;
      if (longerA > overA) {
        step = LONGER_A;
        overA = longerA;
      }
      skipsA[j] = overA;
      const longerB = skipsB - EXTEND;
      skipsB = left - open;
      if (longerB > skipsB) {
        step |= LONGER_B;
        skipsB = longerB;
      }
      skipsB -= perLine * (lineEnds[j - 1] as number);
      let both = diagonal - OTHER;
      if (ids[j - 1] === id) both = diagonal + gain;
      else if (looksB[2 * j - 2] === head || looksB[2 * j - 1] === tail) both = diagonal + gain * ALIKE;
      diagonal = up;
      left = 0;
      if (both > 0 && both >= overA && both >= skipsB) {
        step |= BOTH;
        left = both;
      } else if (skipsB > 0 && skipsB >= overA) {
        step |= SKIP_B;
        left = skipsB;
      } else if (overA > 0) {
        step |= SKIP_A;
        left = overA;
      }
      steps[i * width + j] = step;
      best[j] = left;
      if (left > most) {
        most = left;
        endA = i;
        endB = j;
      }
    }
  }
  return { runs: runsBack(a, b, steps, width, endA, endB), gain: most };
}

/** The runs of a longest common subsequence, in order, and how many tokens they have. */
function longRuns({ tokens: a }: Quote, b: Tokens): { runs: Pair[]; gain: number } {
  const shared: [number, number][] = [];
  const add = (i: number, j: number) => shared.push([i, j]);
  matchInOrder(a.ids, 0, a.length, b.ids, 0, b.length, add, MOST_DIFFERENCES);
  const runs: Pair[] = [];
  for (const [i, j] of shared.sort(([x], [y]) => x - y)) {
    const run = runs.at(-1);
    if (run && run.aTo === i && run.bTo === j) {
      run.aTo++;
      run.bTo++;
    } else runs.push({ aFrom: i, aTo: i + 1, bFrom: j, bTo: j + 1, kind: 'same', likeness: 1 });
  }
  return { runs, gain: shared.length };
}

/** Of each token what it costs to leave it out where it is the first of its line. */
function lineEndsOf({ lines, length }: Tokens): Float64Array {
  const costs = new Float64Array(length);
  for (let at = 1; at < length; at++) if (lines[at] !== lines[at - 1]) costs[at] = LINE_END;
  return costs;
}

/** Of each token its length in steps with how it begins, and with how it ends; none of a short one. */
function looksOf({ text, starts, ends, length }: Tokens): Float64Array {
  const looks = new Float64Array(2 * length);
  for (let at = 0; at < length; at++) {
    const [start, end] = [starts[at] as number, ends[at] as number];
    const isShort = end - start < 4;
    const size = (end - start) >> 2;
    looks[2 * at] = isShort ? Number.NaN : pairAt(text, start) * 256 + size;
    looks[2 * at + 1] = isShort ? Number.NaN : pairAt(text, end - 2) * 256 + size;
  }
  return looks;
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** Follows the steps back from the end of the best alignment. */
function runsBack(a: Tokens, b: Tokens, back: Uint8Array, width: number, endA: number, endB: number): Pair[] {
  const runs: Pair[] = [];
  for (let [i, j] = [endA, endB]; i > 0 && j > 0; ) {
    const step = (back[i * width + j] as number) & 3;
    if (step === STOP) break;
    if (step === SKIP_B) {
      while ((back[i * width + j] as number) & LONGER_B) j--;
      j--;
    } else if (step === SKIP_A) {
      while ((back[i * width + j] as number) & LONGER_A) i--;
      i--;
    } else {
      i--;
      j--;
      if (a.ids[i] !== b.ids[j]) continue;
      const run = runs.at(-1);
      if (run && run.aFrom === i + 1 && run.bFrom === j + 1) {
        run.aFrom = i;
        run.bFrom = j;
      } else runs.push({ aFrom: i, aTo: i + 1, bFrom: j, bTo: j + 1, kind: 'same', likeness: 1 });
    }
  }
  return runs.reverse();
}
