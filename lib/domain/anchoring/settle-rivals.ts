import { alignWords, type Pair } from './align-words';
import { bitsOf, sharedBits } from './bits';
import { pairGap } from './pair-gap';
import { type Span, spanNumbers, spansOf } from './spans';
import type { Run } from './stretches';
import type { Tokens } from './tokens';

/** So many lines before and after a line are looked at: entries of a list are like those around them. */
const NEARBY = 8;
/** A line of which no more than this part of what it says is in a pair is still to be had. */
const FREE = 0.3;
/** Two lines that have so nearly as much in common with a third are equally likely to be it. */
const AS_MUCH = 0.9;
/** Longer lines say enough not to be mistaken for one another. */
const LONGEST = 200;

/** A line, and what it says. */
type Line = Span & { bits: number };

/**
 * Settles which lines stand for one another where entries of a list are alike and one was taken out or put in: a line that
 * was left over and has more in common with the new one is the one it comes from; where it has about as much, nobody can
 * tell, and neither is, unless their neighbours do. Of lines that hold `known` runs nobody need guess.
 */
export function settleRivals(
  a: Tokens,
  b: Tokens,
  pairs: readonly Pair[],
  bits: Float64Array,
  known: readonly Run[],
): readonly Pair[] {
  const [linesA, linesB] = [linesOf(a, bits), linesOf(b, bits)];
  const [saidA, saidB] = [new Float64Array(linesA.length), new Float64Array(linesB.length)];
  const numbersA = spanNumbers(a, linesA);
  const numbersB = spanNumbers(b, linesB);
  const isKnown = new Uint8Array(linesA.length);
  for (const run of known)
    for (let token = run.a; token < run.a + run.length; token++) isKnown[numbersA[token] as number] = 1;
  const common = new Map<number, number>();
  for (const pair of pairs) {
    const shared = sharedBits(a, b, pair, bits);
    const [lineA, lineB] = [numbersA[pair.aFrom] as number, numbersB[pair.bFrom] as number];
    saidA[lineA] = (saidA[lineA] as number) + shared;
    saidB[lineB] = (saidB[lineB] as number) + shared;
    const key = lineA * 2 ** 26 + lineB;
    common.set(key, (common.get(key) ?? 0) + shared);
  }
  /** Whether two lines stand for one another, by most of what they say, or neither is there. */
  const areSame = (x: number, y: number): boolean => {
    const [inA, inB] = [linesA[x], linesB[y]];
    if (!inA || !inB) return inA === inB;
    return (common.get(x * 2 ** 26 + y) ?? 0) * 2 >= Math.max(inA.bits, inB.bits);
  };
  /** On how many sides two lines stand beside lines that are the same. */
  const sides = (x: number, y: number): number =>
    Number(areSame(x - 1, y - 1)) + Number(areSame(x + 1, y + 1));
  const dropped = new Set<number>();
  const added: [Line, Line][] = [];
  for (const [key, shared] of common) {
    const [lineA, lineB] = [Math.floor(key / 2 ** 26), key % 2 ** 26];
    const [inA, inB] = [linesA[lineA] as Line, linesB[lineB] as Line];
    if (isKnown[lineA]) continue;
    // Lines of which each is most of what is in a pair of the other, and not the same.
    if (shared * 2 < (saidA[lineA] as number) || shared * 2 < (saidB[lineB] as number)) continue;
    if (shared >= inA.bits || inA.to - inA.from > LONGEST || inB.to - inB.from > LONGEST) continue;
    const rivalA = bestOf(freeNear(linesA, saidA, lineA), (line) => inCommon(a, line, b, inB, bits));
    const rivalB = bestOf(freeNear(linesB, saidB, lineB), (line) => inCommon(a, inA, b, line, bits));
    const rival = Math.max(rivalA.shared, rivalB.shared);
    if (rival === 0) continue;
    const own = inCommon(a, inA, b, inB, bits);
    if (rival < own * AS_MUCH) continue;
    const isMore = rival * AS_MUCH > own;
    const rivalSides = [
      rivalA.line ? sides(numbersA[rivalA.line.from] as number, lineB) : 0,
      rivalB.line ? sides(lineA, numbersB[rivalB.line.from] as number) : 0,
    ];
    if (!isMore && sides(lineA, lineB) > Math.max(...rivalSides)) continue;
    dropped.add(key);
    if (!isMore) continue;
    added.push(rivalA.shared >= rivalB.shared ? [rivalA.line as Line, inB] : [inA, rivalB.line as Line]);
  }
  if (dropped.size === 0) return pairs;
  const kept = pairs.filter(
    ({ aFrom, bFrom }) => !dropped.has((numbersA[aFrom] as number) * 2 ** 26 + (numbersB[bFrom] as number)),
  );
  return withLines(a, b, kept, added);
}

/** Adds the pairs of lines that stand for one another, as far as their words are not in a pair already. */
function withLines(a: Tokens, b: Tokens, pairs: readonly Pair[], added: readonly [Line, Line][]): Pair[] {
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  const all: Pair[] = [];
  const take = (pair: Pair) => {
    takenA.fill(1, pair.aFrom, pair.aTo);
    takenB.fill(1, pair.bFrom, pair.bTo);
    all.push(pair);
  };
  pairs.forEach(take);
  for (const [inA, inB] of added) {
    const gap = { aFrom: inA.from, aTo: inA.to, bFrom: inB.from, bTo: inB.to, after: true, before: true };
    for (const pair of pairGap(a, b, gap)) {
      const isTaken =
        takenA.subarray(pair.aFrom, pair.aTo).includes(1) ||
        takenB.subarray(pair.bFrom, pair.bTo).includes(1);
      if (!isTaken) take(pair);
    }
  }
  return all.sort((x, y) => x.aFrom - y.aFrom);
}

const linesOf = (tokens: Tokens, bits: Float64Array): Line[] =>
  spansOf(tokens, 'lines').map(({ from, to }) => ({ from, to, bits: bitsOf(tokens, from, to, bits) }));

/** The lines near one that are still to be had. */
function freeNear(lines: readonly Line[], said: Float64Array, at: number): Line[] {
  const near: Line[] = [];
  for (let index = Math.max(0, at - NEARBY); index <= Math.min(lines.length - 1, at + NEARBY); index++) {
    const line = lines[index] as Line;
    if (index !== at && (said[index] as number) <= line.bits * FREE && line.to - line.from <= LONGEST)
      near.push(line);
  }
  return near;
}

function bestOf(
  lines: readonly Line[],
  shared: (line: Line) => number,
): { line: Line | null; shared: number } {
  let best: { line: Line | null; shared: number } = { line: null, shared: 0 };
  for (const line of lines) {
    const found = shared(line);
    if (found > best.shared) best = { line, shared: found };
  }
  return best;
}

/** What the same words of two lines say: of those that are merely alike, one may be the other's rival (11, 21). */
const inCommon = (a: Tokens, inA: Line, b: Tokens, inB: Line, bits: Float64Array): number =>
  alignWords(a, inA.from, inA.to - inA.from, b, inB.from, inB.to - inB.from).reduce(
    (sum, pair) => sum + (pair.kind === 'same' ? sharedBits(a, b, pair, bits) : 0),
    0,
  );
