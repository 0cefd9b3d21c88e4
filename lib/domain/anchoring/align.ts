import type { Pair } from './align-words';
import { bitsOfWords } from './bits';
import { heaviestInOrder } from './heaviest-in-order';
import { type Kept, keptRuns } from './kept';
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
 * Aligns two texts. What an edit is known to have `kept` stands for itself; the rest is found by its words. The alignment of the second with the first is exactly the inverse, so that there and back leads to
 * where one came from.
 */
export function align(aText: string, bText: string, kept: readonly Kept[] = []): Alignment {
  const isInOrder = aText.length < bText.length || (aText.length === bText.length && aText <= bText);
  if (isInOrder) return withPaired(alignOrdered(aText, bText, kept));
  const back = kept.map(([was, is, length]): Kept => [is, was, length]);
  const { a: b, b: a, pairs } = alignOrdered(bText, aText, back);
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

function alignOrdered(aText: string, bText: string, kept: readonly Kept[]): Omit<Alignment, 'paired'> {
  const ids = new Map<string, number>();
  const a = tokenize(aText, ids);
  const b = tokenize(bText, ids);
  const bits = bitsOfWords(a, b);
  const known = keptRuns(a, b, kept);
  const runs = linkedRuns(linkTokens(a, b, bits, known));
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
  const kin = withoutStrangers(a, b, pairs, bits, known);
  const related = settleRivals(a, b, kin, bits, known);
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
  const places = pairs.map(({ bFrom }) => bFrom);
  const inOrder = heaviestInOrder(
    places,
    pairs.map(({ aFrom, aTo }) => aTo - aFrom),
  );
  return pairs.map((pair, index) => ({ ...pair, moved: !inOrder.has(index) }));
}
