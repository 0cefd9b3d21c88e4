import type { Pair } from './align-words';
import { bitsOfWords } from './bits';
import { linkTokens } from './link-tokens';
import { pairGap } from './pair-gap';
import { replacedLines } from './replaced-lines';
import { settleRivals } from './settle-rivals';
import { wordSimilarity } from './similar-words';
import { gapsOf, linkedRuns, type Run } from './stretches';
import { type Tokens, tokenize, wordAt } from './tokens';
import { withoutStrangers } from './without-strangers';

/** A pair, and whether it stands in another order than most of the text around it. */
export type AlignedPair = Pair & { moved: boolean };

/** What of one text stands for what of the other. `pairs` are in the order of the first and share no tokens. */
export type Alignment = {
  a: Tokens;
  b: Tokens;
  pairs: readonly AlignedPair[];
  /** How many of the first n tokens of the second text are in a pair. */
  paired: Int32Array;
};

/**
 * Aligns two texts. The alignment of the second with the first is exactly the inverse, so that there and back leads to
 * where one came from.
 */
export function align(aText: string, bText: string): Alignment {
  const isInOrder = aText.length < bText.length || (aText.length === bText.length && aText <= bText);
  if (isInOrder) return withPaired(alignOrdered(aText, bText));
  const { a: b, b: a, pairs } = alignOrdered(bText, aText);
  const turned = pairs.map(({ aFrom, aTo, bFrom, bTo, kind, likeness, moved }) => ({
    aFrom: bFrom,
    aTo: bTo,
    bFrom: aFrom,
    bTo: aTo,
    kind,
    likeness,
    moved,
  }));
  return withPaired({ a, b, pairs: turned.sort((x, y) => x.aFrom - y.aFrom) });
}

function withPaired(alignment: Omit<Alignment, 'paired'>): Alignment {
  const paired = new Int32Array(alignment.b.length + 1);
  for (const { bFrom, bTo } of alignment.pairs) paired.fill(1, bFrom + 1, bTo + 1);
  for (let index = 1; index < paired.length; index++)
    paired[index] = (paired[index] as number) + (paired[index - 1] as number);
  return { ...alignment, paired };
}

function alignOrdered(aText: string, bText: string): Omit<Alignment, 'paired'> {
  const ids = new Map<string, number>();
  const a = tokenize(aText, ids);
  const b = tokenize(bText, ids);
  const bits = bitsOfWords(a, b);
  const runs = linkedRuns(linkTokens(a, b, bits));
  const pairs = runs.flatMap((run) => pairsOf(run, a, b));
  // Two gaps share tokens where a line is all that is left between two moves; the first then has them.
  let reached = { a: 0, b: new Set<number>() };
  const gaps = gapsOf(runs, a, b).sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom);
  for (const gap of gaps) {
    for (const pair of pairGap(a, b, gap)) {
      if (pair.aFrom < reached.a || reached.b.has(pair.bFrom) || reached.b.has(pair.bTo - 1)) continue;
      reached = { a: pair.aTo, b: reached.b };
      for (let token = pair.bFrom; token < pair.bTo; token++) reached.b.add(token);
      pairs.push(pair);
    }
  }
  pairs.sort((x, y) => x.aFrom - y.aFrom);
  const related = settleRivals(a, b, withoutStrangers(a, b, pairs, bits), bits);
  const all = [...related, ...replacedLines(a, b, related)].sort((x, y) => x.aFrom - y.aFrom);
  return { a, b, pairs: markMoved(all) };
}

/** A run as pairs: lines that were found by their likeness are linked word by word, and not all words are the same. */
function pairsOf({ a: aStart, b: bStart, length }: Run, a: Tokens, b: Tokens): Pair[] {
  const pairs: Pair[] = [];
  for (let offset = 0; offset < length; offset++) {
    const [aFrom, bFrom] = [aStart + offset, bStart + offset];
    const isSame = a.ids[aFrom] === b.ids[bFrom];
    const last = pairs.at(-1);
    if (isSame && last?.kind === 'same') {
      last.aTo++;
      last.bTo++;
      continue;
    }
    const kind = isSame ? 'same' : 'similar';
    const likeness = wordSimilarity(wordAt(a, aFrom), wordAt(b, bFrom));
    pairs.push({ aFrom, aTo: aFrom + 1, bFrom, bTo: bFrom + 1, kind, likeness });
  }
  return pairs;
}

/** Marks what is not part of the longest stretch of text, in tokens, that stands in the same order in both. */
function markMoved(pairs: readonly Pair[]): AlignedPair[] {
  const inB = [...pairs.keys()].sort((x, y) => (pairs[x] as Pair).bFrom - (pairs[y] as Pair).bFrom);
  const rank = new Int32Array(pairs.length);
  for (const [order, index] of inB.entries()) rank[index] = order + 1;
  // The best chain that ends at or before a rank (a Fenwick tree of maxima).
  const best = new Int32Array(pairs.length + 1);
  const last = new Int32Array(pairs.length + 1).fill(-1);
  const weight = new Int32Array(pairs.length);
  const previous = new Int32Array(pairs.length);
  let end = -1;
  for (const [index, pair] of pairs.entries()) {
    let before = -1;
    let carried = 0;
    for (let at = (rank[index] as number) - 1; at > 0; at -= at & -at) {
      if ((best[at] as number) <= carried) continue;
      carried = best[at] as number;
      before = last[at] as number;
    }
    previous[index] = before;
    weight[index] = carried + pair.aTo - pair.aFrom;
    for (let at = rank[index] as number; at <= pairs.length; at += at & -at) {
      if ((best[at] as number) >= (weight[index] as number)) continue;
      best[at] = weight[index] as number;
      last[at] = index;
    }
    if (end === -1 || (weight[index] as number) > (weight[end] as number)) end = index;
  }
  const inChain = new Set<number>();
  for (let index = end; index >= 0; index = previous[index] as number) inChain.add(index);
  return pairs.map((pair, index) => ({ ...pair, moved: !inChain.has(index) }));
}
