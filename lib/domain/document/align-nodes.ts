import { matchSequences } from '../text/match-sequences';
import type { Block, Fact, ListItem, TableRow } from './body';
import { nodeKey, shellKey } from './node-key';
import { nodeText, nodeWords } from './node-text';

/** What stands in a row of its own kind and is compared as a unit. */
export type Unit = Block | ListItem | TableRow | Fact;

/** `before[i]` became `after[j]`. `isMoved`: it changed its place among the others. */
export type Pair = { i: number; j: number; isMoved: boolean };

/** Least likeness of a unit and what it became: where it stood, alone there, and elsewhere. */
const LEAST_LIKE = 0.5;
const LEAST_LIKE_ALONE = 0.34;
const LEAST_LIKE_MOVED = 0.65;

/** A unit of fewer words is not looked for elsewhere once its words have changed. */
const LEAST_WORDS_MOVED = 6;

/** Words that more units than this hold do not help to find a unit again. */
const MOST_HOLDERS = 40;

/**
 * Which unit became which: the same ones in order first, then the same ones elsewhere, then those of which most words are
 * the same. What is in no pair was removed or added. Pairs come in the order of `before`.
 */
export function alignNodes(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const partner = new Map<number, number>(matchSequences(before.map(nodeKey), after.map(nodeKey)));
  const taken = new Set(partner.values());
  const pair = (i: number, j: number) => {
    partner.set(i, j);
    taken.add(j);
  };
  for (const keyOf of [nodeKey, wordingKey]) pairMoved(before, after, keyOf, partner, taken, pair);
  pairAlike(before, after, partner, taken, pair);
  const pairs = [...partner].sort(([a], [b]) => a - b);
  const inPlace = heaviestInOrder(
    pairs,
    pairs.map(([i]) => 1 + nodeText(before[i] as Unit).length),
  );
  return pairs.map(([i, j]) => ({ i, j, isMoved: !inPlace.has(i) }));
}

type Settle = (i: number, j: number) => void;

/** The same for units that differ in formatting alone. */
const wordingKey = (unit: Unit): string => `${kindOf(unit)} ${nodeText(unit)}`;

/** The same units elsewhere, first with first. Blank ones (gaps, rules) are everywhere and never said to move. */
function pairMoved(
  before: readonly Unit[],
  after: readonly Unit[],
  keyOf: (unit: Unit) => string,
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  pair: Settle,
): void {
  const places = new Map<string, number[]>();
  after.forEach((unit, j) => {
    if (taken.has(j)) return;
    const key = keyOf(unit);
    const list = places.get(key);
    if (list) list.push(j);
    else places.set(key, [j]);
  });
  before.forEach((unit, i) => {
    if (partner.has(i) || nodeWords(unit).total === 0) return;
    const j = places.get(keyOf(unit))?.shift();
    if (j !== undefined) pair(i, j);
  });
}

/** Those most alike first. */
function pairAlike(
  before: readonly Unit[],
  after: readonly Unit[],
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  pair: Settle,
): void {
  const gaps = gapsBetween(before.length, after.length, partner, taken);
  const found = [...nearbyLikenesses(before, after, gaps), ...farLikenesses(before, after, gaps)];
  found.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  for (const { i, j } of found) if (!partner.has(i) && !taken.has(j)) pair(i, j);
}

/** What is unpaired between two neighbouring pairs that kept their order. */
type Gap = { before: number[]; after: number[] };
type Likeness = { i: number; j: number; likeness: number };

function gapsBetween(
  lengthBefore: number,
  lengthAfter: number,
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { before: [], after: [] };
  let next = 0;
  const close = (until: number) => {
    for (; next < until; next++) if (!taken.has(next)) gap.after.push(next);
    if (gap.before.length > 0 || gap.after.length > 0) gaps.push(gap);
    gap = { before: [], after: [] };
  };
  for (let i = 0; i < lengthBefore; i++) {
    const j = partner.get(i);
    if (j === undefined) gap.before.push(i);
    else if (j >= next) {
      close(j);
      next = j + 1;
    }
  }
  close(lengthAfter);
  return gaps;
}

/** Likenesses within each gap. A long gap is left to the search by rare words. */
function* nearbyLikenesses(
  before: readonly Unit[],
  after: readonly Unit[],
  gaps: Gap[],
): Generator<Likeness> {
  for (const gap of gaps) {
    if (gap.before.length * gap.after.length > 2_500) continue;
    const isAlone = gap.before.length === 1 && gap.after.length === 1;
    for (const i of gap.before) {
      for (const j of gap.after) {
        const likeness = likenessOf(before[i] as Unit, after[j] as Unit, isAlone);
        // Of equally good ones, the one that stands where it stood.
        if (likeness >= (isAlone ? LEAST_LIKE_ALONE : LEAST_LIKE)) yield { i, j, likeness: likeness + 0.1 };
      }
    }
  }
}

/** Likenesses of units anywhere that share rare words. */
function* farLikenesses(before: readonly Unit[], after: readonly Unit[], gaps: Gap[]): Generator<Likeness> {
  const holders = new Map<string, number[]>();
  for (const j of gaps.flatMap((gap) => gap.after)) {
    for (const word of nodeWords(after[j] as Unit).counts.keys()) {
      const among = holders.get(word);
      if (!among) holders.set(word, [j]);
      else if (among.length <= MOST_HOLDERS) among.push(j);
    }
  }
  for (const i of gaps.flatMap((gap) => gap.before)) {
    const words = nodeWords(before[i] as Unit);
    if (words.total < LEAST_WORDS_MOVED) continue;
    const shared = new Map<number, number>();
    for (const word of words.counts.keys()) {
      const among = holders.get(word) ?? [];
      if (among.length <= MOST_HOLDERS) for (const j of among) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 5);
    for (const [j] of best) {
      const likeness = likenessOf(before[i] as Unit, after[j] as Unit, false);
      if (likeness >= LEAST_LIKE_MOVED) yield { i, j, likeness };
    }
  }
}

/** A paragraph may become a heading, and a list a numbered one; otherwise a unit stays what it is. */
function kindOf({ type }: Unit): string {
  if (type === 'heading') return 'paragraph';
  return type === 'orderedList' ? 'bulletList' : type;
}

/** How much of two units is the same, 0 to 1: the share of words that both have (Dice), and what names a unit. */
function likenessOf(before: Unit, after: Unit, isAlone: boolean): number {
  if (kindOf(before) !== kindOf(after)) return 0;
  if (nameOf(before) !== '' && nameOf(before) === nameOf(after)) return 1;
  const a = nodeWords(before);
  const b = nodeWords(after);
  // A list, a table or a box that stands alone where another stood is that one: its parts are compared in turn.
  if (isAlone && a.total > 0 && b.total > 0 && 'content' in before && !isLine(before)) return 0.5;
  if (a.total + b.total === 0) return before.type === 'horizontalRule' ? 0 : LEAST_LIKE;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / (a.total + b.total);
}

const isLine = ({ type }: Unit) => type === 'paragraph' || type === 'heading' || type === 'codeBlock';

/** What a unit is called by: the label of a fact or footnote, the first cell of a row. */
function nameOf(unit: Unit): string {
  switch (unit.type) {
    case 'fact':
      return nodeText(unit.content[0]);
    case 'tableRow':
      return unit.content[0] && unit.content.length > 1 ? nodeText(unit.content[0]) : '';
    case 'footnote':
      return shellKey(unit);
    default:
      return '';
  }
}

/**
 * Of pairs sorted by their first number: those (by it) whose second number rises, chosen so that they weigh most; what is
 * not among them was moved past them. O(n log n).
 */
function heaviestInOrder(
  pairs: readonly (readonly [number, number])[],
  weights: readonly number[],
): Set<number> {
  const size = Math.max(0, ...pairs.map(([, j]) => j + 1));
  /** Fenwick tree of the index of the pair that ends the heaviest chain up to a second number. */
  const tree: number[] = new Array(size + 1).fill(-1);
  const chain: number[] = [];
  const before: number[] = [];
  const weight = (index: number) => chain[index] ?? 0;
  pairs.forEach(([, j], index) => {
    let best = -1;
    for (let at = j; at > 0; at -= at & -at) {
      const one = tree[at] ?? -1;
      if (one >= 0 && (best < 0 || weight(one) > weight(best))) best = one;
    }
    before[index] = best;
    chain[index] = (best < 0 ? 0 : weight(best)) + (weights[index] ?? 0);
    for (let at = j + 1; at <= size; at += at & -at) {
      const one = tree[at] ?? -1;
      if (one < 0 || weight(index) > weight(one)) tree[at] = index;
    }
  });
  let last = -1;
  pairs.forEach((_, index) => {
    if (last < 0 || weight(index) > weight(last)) last = index;
  });
  const inOrder = new Set<number>();
  for (; last >= 0; last = before[last] ?? -1) inOrder.add(pairs[last]?.[0] ?? -1);
  return inOrder;
}
