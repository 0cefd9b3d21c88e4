import { linkKept } from './kept';
import { keepLinesTogether, linkSameLines, linkSimilarLines } from './link-lines';
import { pairGap } from './pair-gap';
import { matchInOrder } from './shortest-edit';
import { gapsOf, linkedRuns, type Run } from './stretches';
import { lettersOf, type Tokens, wordAt } from './tokens';
import { uncross } from './uncross';
import { type Links, link, linkUniqueRuns } from './unique-runs';

/** So many words in a row, once in either text, are no accident wherever they stand. */
const ANYWHERE = 11;
/** Lines and sentences of so many words that stand once in either text are the same wherever they are. */
const A_SENTENCE = 6;
/** Lines that are so much more like one another than like others are the same, edited. */
const BEYOND_DOUBT = 0.1;
/** Among what is left unlinked then, where hardly anything is the same by accident. */
const AMONG_THE_REST = 8;

/**
 * Links the tokens of two texts that are the same. Each step takes what is certain by then, so that the next, which would
 * mistake it, has less to choose from:
 * 1. what is unmistakable wherever it stands, by its words or as a whole line;
 * 2. in order, what lies between, unless it says little beside what differs there;
 * 3. what was moved: as before, but among the rest less is enough, and sentences count, since paragraphs are split;
 * 4. what was moved and edited: lines and sentences by their likeness, after lines of a list that were mixed up with one
 *    another have been put right, and, what was then linked crosswise being exchanged, in order what lies between, now also
 *    words that are only similar.
 * `known` runs are linked from the first, and whatever else was made of them, in the end.
 */
export function linkTokens(a: Tokens, b: Tokens, bits: Float64Array, known: readonly Run[]): Links {
  const links: Links = { toB: new Int32Array(a.length).fill(-1), toA: new Int32Array(b.length).fill(-1) };
  linkKept(links, known);
  const ends = known.length > 0 ? { before: 0, after: 0 } : linkEnds(a, b, links);
  linkUniqueRuns(a.ids, b.ids, links, ANYWHERE, (run) => withoutOverhang(run, a, b));
  linkSameLines(a, b, links, 'lines', A_SENTENCE);
  linkSimilarLines(a, b, links, 'lines', bits, BEYOND_DOUBT);

  linkInOrder(a, b, links);
  unlinkWeak(a, b, links);

  linkUniqueRuns(a.ids, b.ids, links, AMONG_THE_REST, (run) =>
    isMostOfItsSentence(run, a, b) ? withoutOverhang(run, a, b) : null,
  );
  linkSameLines(a, b, links, 'lines', 1);
  linkSameLines(a, b, links, 'sentences', A_SENTENCE);
  linkInOrder(a, b, links);

  keepTogether(a, b, links, bits);
  linkSimilarLines(a, b, links, 'lines', bits, 0);
  linkSimilarLines(a, b, links, 'sentences', bits, 0);
  uncross(a, b, links, 'lines', bits);
  uncross(a, b, links, 'sentences', bits);
  linkInOrder(a, b, links);
  linkSimilarWords(a, b, links);
  keepTogether(a, b, links, bits);
  slideToBreaks(a, b, links, ends);
  linkKept(links, known);
  return links;
}

/** Keeps lines of either text together. */
function keepTogether(a: Tokens, b: Tokens, links: Links, bits: Float64Array): void {
  keepLinesTogether(a, b, links, bits);
  keepLinesTogether(b, a, { toB: links.toA, toA: links.toB }, bits);
}

/** Links words that are the same but for a few letters, one to one, between what is linked already. */
function linkSimilarWords(a: Tokens, b: Tokens, links: Links): void {
  for (const gap of gapsOf(linkedRuns(links), a, b))
    for (const { aFrom, aTo, bFrom, bTo, kind } of pairGap(a, b, gap)) {
      const isOneToOne = aTo === aFrom + 1 && bTo === bFrom + 1;
      if (kind !== 'replaced' && isOneToOne && links.toB[aFrom] === -1 && links.toA[bFrom] === -1)
        link(links, aFrom, bFrom, 1);
    }
}

/** How many tokens stand before the first difference of two texts, and after the last. */
type Ends = { before: number; after: number };

/** Links what stands before the first difference and after the last, white space included. */
function linkEnds(a: Tokens, b: Tokens, links: Links): Ends {
  const least = Math.min(a.length, b.length);
  let before = 0;
  while (before < least && a.ids[before] === b.ids[before] && a.starts[before] === b.starts[before]) before++;
  linkRun(links, withoutOverhang({ a: 0, b: 0, length: before }, a, b));
  const fromEnd = ({ text, ends, length }: Tokens, index: number) =>
    text.length - (ends[length - index] as number);
  let after = 0;
  while (
    after < least - before &&
    a.ids[a.length - after - 1] === b.ids[b.length - after - 1] &&
    fromEnd(a, after + 1) === fromEnd(b, after + 1)
  )
    after++;
  linkRun(links, withoutOverhang({ a: a.length - after, b: b.length - after, length: after }, a, b));
  return { before, after };
}

const linkRun = (links: Links, run: Run) => link(links, run.a, run.b, run.length);

/** Links in order what is the same between what is linked already. */
function linkInOrder(a: Tokens, b: Tokens, links: Links): void {
  for (const { aFrom, aTo, bFrom, bTo } of gapsOf(linkedRuns(links), a, b)) {
    matchInOrder(a.ids, aFrom, aTo, b.ids, bFrom, bTo, (i, j) => {
      if (links.toB[i] === -1 && links.toA[j] === -1) link(links, i, j, 1);
    });
  }
}

/** So few words of another line may be the same by accident, as where every line of a list begins alike. */
const OVERHANG = 6;

/** Cuts off what a run has of the line before the first or after the last that it holds for the most part. */
function withoutOverhang({ a: aFrom, b: bFrom, length }: Run, a: Tokens, b: Tokens): Run {
  const isLineStart = (offset: number) =>
    breakAt(a, aFrom + offset) === 3 || breakAt(b, bFrom + offset) === 3;
  const isWholeLine = (offset: number) =>
    breakAt(a, aFrom + offset) === 3 && breakAt(b, bFrom + offset) === 3;
  let from = 0;
  let to = length;
  if (!isWholeLine(0)) {
    const head = firstWhere(1, Math.min(OVERHANG, length - 1), isLineStart);
    if (head !== null) from = head;
  }
  if (!isWholeLine(length)) {
    const tail = firstWhere(1, Math.min(OVERHANG, length - 1), (count) => isLineStart(length - count));
    if (tail !== null) to = Math.max(from, length - tail);
  }
  return { a: aFrom + from, b: bFrom + from, length: to - from };
}

function firstWhere(from: number, to: number, holds: (number: number) => boolean): number | null {
  for (let number = from; number <= to; number++) if (holds(number)) return number;
  return null;
}

/** Whether a run is at least half of the sentences in which it stands, in either text. */
function isMostOfItsSentence({ a: aFrom, b: bFrom, length }: Run, a: Tokens, b: Tokens): boolean {
  return isMost(a, aFrom, length) && isMost(b, bFrom, length);
}

function isMost(tokens: Tokens, from: number, length: number): boolean {
  let start = from;
  while (start > 0 && breakAt(tokens, start) < 2) start--;
  let end = from + length;
  while (end < tokens.length && breakAt(tokens, end) < 2) end++;
  return length * 2 >= end - start;
}

/** How much of a break there is before a token: 3 a line break, 2 the end of a sentence, 1 another sign, 0 none. */
function breakAt(tokens: Tokens, index: number): number {
  const { lines, sentences, length } = tokens;
  if (index <= 0 || index >= length || lines[index - 1] !== lines[index]) return 3;
  if (sentences[index - 1] !== sentences[index]) return 2;
  return /[\p{L}\p{N}\p{M}]/u.test(wordAt(tokens, index - 1)) ? 0 : 1;
}

/**
 * Undoes runs that are shorter than what differs on either side of them: among words that have nothing to do with one
 * another some are always the same (after the semantic clean-up of N. Fraser's diff-match-patch).
 */
function unlinkWeak(a: Tokens, b: Tokens, links: Links): void {
  for (let round = 0; round < 6; round++) {
    let undone = 0;
    const { toB, toA } = links;
    for (const { a: from, b: to, length } of linkedRuns(links)) {
      const weight = lettersOf(a, from, from + length);
      if (weight > 200) continue;
      const before = Math.max(freeBefore(a, toB, from, weight), freeBefore(b, toA, to, weight));
      if (weight > before) continue;
      const after = Math.max(
        freeAfter(a, toB, from + length, weight),
        freeAfter(b, toA, to + length, weight),
      );
      if (weight > after) continue;
      for (let offset = 0; offset < length; offset++) {
        toB[from + offset] = -1;
        toA[to + offset] = -1;
      }
      undone++;
    }
    if (undone === 0) return;
  }
}

/** Characters of the unlinked tokens just before one; counted no further than needed. */
function freeBefore(tokens: Tokens, links: Int32Array, index: number, enough: number): number {
  let from = index;
  let sum = 0;
  while (from > 0 && links[from - 1] === -1 && sum < enough) sum += lettersOf(tokens, --from, from + 1);
  return sum;
}

function freeAfter(tokens: Tokens, links: Int32Array, index: number, enough: number): number {
  let to = index;
  let sum = 0;
  while (to < tokens.length && links[to] === -1 && sum < enough) sum += lettersOf(tokens, to, ++to);
  return sum;
}

/**
 * What was only taken out, or only put in, may often be so at several places ("were killed. They were killed."): of
 * these the one between sentences is taken, as a person would have done it.
 */
function slideToBreaks(a: Tokens, b: Tokens, links: Links, ends: Ends): void {
  for (const { aFrom, aTo, bFrom, bTo } of gapsOf(linkedRuns(links), a, b)) {
    if (bFrom === bTo) slide(a, b, links.toB, links.toA, aFrom, aTo, ends);
    else if (aFrom === aTo) slide(b, a, links.toA, links.toB, bFrom, bTo, ends);
    else if (bTo - bFrom <= FEW) endSooner(a, links.toB, links.toA, aFrom, aTo);
    else if (aTo - aFrom <= FEW) endSooner(b, links.toA, links.toB, bFrom, bTo);
  }
}

const FEW = 3;

/**
 * Where a few words are replaced at the end of a sentence and another is put in after it, two full stops may be the one
 * that was there. It is the first.
 */
function endSooner(tokens: Tokens, there: Int32Array, back: Int32Array, from: number, to: number): void {
  if (to >= tokens.length || there[to] === -1 || breakAt(tokens, to + 1) < 2) return;
  for (let index = from + 1; index <= Math.min(from + FEW, to - 1); index++) {
    if (tokens.ids[index] !== tokens.ids[to] || breakAt(tokens, index + 1) < 2) continue;
    relink(there, back, to, index);
    return;
  }
}

/**
 * Slides the unlinked tokens `from`–`to`, whose neighbours on both sides are linked to neighbours. What stands before the
 * first difference of the texts, or after the last, gives way only to what is the same, not to what is similar.
 */
function slide(
  tokens: Tokens,
  other: Tokens,
  there: Int32Array,
  back: Int32Array,
  from: number,
  to: number,
  ends: Ends,
): void {
  const { ids, length } = tokens;
  const before = from > 0 ? there[from - 1] : -1;
  const after = to < length ? there[to] : back.length;
  if (before === undefined || after !== before + 1) return;
  const linked = (index: number, step: number) =>
    index >= 0 &&
    index < length &&
    there[index] !== -1 &&
    (step === 0 || there[index - step] === (there[index] as number) - step);
  const isSame = (index: number) => there[index] === undefined || other.ids[there[index]] === ids[index];
  const lowest = isSame(to) ? 0 : ends.before;
  const highest = isSame(from - 1) ? length : length - ends.after;
  let left = 0;
  while (
    from - 1 - left >= lowest &&
    ids[from - 1 - left] === ids[to - 1 - left] &&
    linked(from - 1 - left, left === 0 ? 0 : -1)
  )
    left++;
  let right = 0;
  while (
    to + right < highest &&
    ids[to + right] === ids[from + right] &&
    linked(to + right, right === 0 ? 0 : 1)
  )
    right++;
  let best = 0;
  let bestBreak = breakAt(tokens, from) + breakAt(tokens, to);
  for (let shift = -left; shift <= right; shift++) {
    const found = breakAt(tokens, from + shift) + breakAt(tokens, to + shift);
    if (found > bestBreak) {
      best = shift;
      bestBreak = found;
    }
  }
  for (; best < 0; best++) relink(there, back, --from, --to);
  for (; best > 0; best--) relink(there, back, to++, from++);
}

/** Links `to` to what `from` is linked to. */
function relink(there: Int32Array, back: Int32Array, from: number, to: number): void {
  const other = there[from] as number;
  there[from] = -1;
  there[to] = other;
  back[other] = to;
}
