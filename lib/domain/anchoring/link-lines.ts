import { alignWords, type Pair } from './align-words';
import { bitsOf, sharedBits } from './bits';
import { type Span, spansOf, type Unit } from './spans';
import { lettersOf, type Tokens, wordAt } from './tokens';
import { type Links, link } from './unique-runs';

/** A line takes part when at least so much of its letters is not linked to anything yet. */
const MOSTLY_FREE = 0.6;
/** Lines are the same line, edited, from this likeness on (see `sharedPart`); sentences say less, and ask for more. */
const LEAST_SHARED = { lines: 0.5, sentences: 0.6 };
/** What is alike in short lines that were moved must have so much of its letters in common. */
const MISTYPED = 0.8;
/** A neighbour that two lines have in common says as much as this part of their words. */
const A_NEIGHBOUR = 0.1;
/** One sentence may be part of a much longer one if it says enough itself (in bits) and hardly changed. */
const MOST_ACCIDENTAL = 40;
const LEAST_CONTAINED = 0.7;
const MOST_CANDIDATES = 3;
/** Lines that share no word may still share most letters of one (sentences of a few words stand anywhere); only so many are tried. */
const SHORT = 3;
const MOST_SHORT = 200;
/** Longer lines have stretches that stand there once. */
const LONGEST = 400;

/**
 * Links lines (paragraphs, list items, entries of a facts box) or sentences of at least so many tokens that are the same and
 * stand once among what is left.
 */
export function linkSameLines(a: Tokens, b: Tokens, links: Links, unit: Unit, least: number): void {
  const linesA = byWords(a, freeLines(a, links.toB, 1, unit));
  const linesB = byWords(b, freeLines(b, links.toA, 1, unit));
  for (const [words, [lineA, ...othersA]] of linesA) {
    const [lineB, ...othersB] = linesB.get(words) ?? [];
    if (!lineA || !lineB || othersA.length + othersB.length > 0 || lineA.to - lineA.from < least) continue;
    link(links, lineA.from, lineB.from, lineA.to - lineA.from);
  }
}

function byWords({ ids }: Tokens, lines: readonly Span[]): Map<string, Span[]> {
  const result = new Map<string, Span[]>();
  for (const line of lines) {
    const words = ids.subarray(line.from, line.to).join();
    const same = result.get(words);
    if (same) same.push(line);
    else result.set(words, [line]);
  }
  return result;
}

/** Every pair of words counts. */
const all = (): boolean => true;

const isShort = ({ from, to }: Span): boolean => to - from <= SHORT;

const isMuchLonger = (line: Span, other: Span): boolean => {
  const [length, otherLength] = [line.to - line.from, other.to - other.from];
  return Math.max(length, otherLength) > 2 * Math.min(length, otherLength);
};

type Match = { a: Span; b: Span; shared: number };

/**
 * Links lines or sentences of which little is linked yet and that are more like one another than like any other. Those that
 * are as much like another still to be had, but for `margin`, are left; and where there is one, lines must not be linked at all
 * yet, since the rest of one that is linked in part, as of a copy of many, belongs where that is.
 */
export function linkSimilarLines(
  a: Tokens,
  b: Tokens,
  links: Links,
  unit: Unit,
  bits: Float64Array,
  margin: number,
): void {
  const matches = matchesOf(a, b, links, unit, bits, margin > 0 ? 1 : MOSTLY_FREE);
  const byLine = new Map<Span, Match[]>();
  for (const match of matches) {
    byLine.set(match.a, [...(byLine.get(match.a) ?? []), match]);
    byLine.set(match.b, [...(byLine.get(match.b) ?? []), match]);
  }
  const taken = new Set<Span>();
  const isFree = (match: Match) => !taken.has(match.a) && !taken.has(match.b);
  for (const match of matches) {
    const isContested = [...(byLine.get(match.a) ?? []), ...(byLine.get(match.b) ?? [])].some(
      (rival) => rival !== match && isFree(rival) && rival.shared > match.shared - margin,
    );
    if (!isFree(match) || (margin > 0 && isContested)) continue;
    taken.add(match.a).add(match.b);
    linkWords(a, match.a, b, match.b, links);
  }
}

/** Lines that are enough like one another, the most alike first. */
function matchesOf(
  a: Tokens,
  b: Tokens,
  links: Links,
  unit: Unit,
  bits: Float64Array,
  free: number,
): Match[] {
  const linesA = freeLines(a, links.toB, free, unit);
  const linesB = freeLines(b, links.toA, free, unit);
  const holders = holdersOf(b, linesB);
  const short = unit === 'lines' ? linesB.filter(isShort).slice(0, MOST_SHORT) : [];
  const matches: Match[] = [];
  for (const line of linesA)
    for (const other of isShort(line) ? short : candidates(a, line, linesB, holders)) {
      // A line that is now part of another is found by its sentences: one of a third line may be more like it.
      if (unit === 'lines' && isMuchLonger(line, other)) continue;
      const beside = neighbours(links, line, other);
      const counts = isShort(line) && beside === 0 ? isSpelling : all;
      const shared = sharedPart(a, line, b, other, bits, counts) + A_NEIGHBOUR * beside;
      if (shared >= LEAST_SHARED[unit]) matches.push({ a: line, b: other, shared });
    }
  return matches.sort((x, y) => y.shared - x.shared || x.a.from - y.a.from || x.b.from - y.b.from);
}

/** Whether what a pair holds is the same, or mistyped: hardly a letter is another, whatever their order. */
function isSpelling(a: Tokens, b: Tokens, { aFrom, bFrom, kind }: Pair): boolean {
  if (kind === 'same') return true;
  const [word, other] = [wordAt(a, aFrom), wordAt(b, bFrom)];
  const missing = [...word].reduce((left, letter) => left.replace(letter, ''), other).length;
  return other.length - missing >= MISTYPED * Math.max(word.length, other.length);
}

/** Links the words that two lines share; of short ones, those that are only similar as well. */
export function linkWords(a: Tokens, line: Span, b: Tokens, other: Span, links: Links): void {
  for (const pair of alignWords(a, line.from, line.to - line.from, b, other.from, other.to - other.from)) {
    const isFree = links.toB[pair.aFrom] === -1 && links.toA[pair.bFrom] === -1;
    if (!isFree || (pair.kind !== 'same' && !isShort(line))) continue;
    link(links, pair.aFrom, pair.bFrom, 1);
  }
}

/** On how many sides the neighbour of a line is that of the other. */
const neighbours = ({ toB }: Links, line: Span, other: Span): number =>
  Number(line.from > 0 && other.from > 0 && toB[line.from - 1] === other.from - 1) +
  Number(line.to < toB.length && toB[line.to] === other.to);

/** A line that says about as much of it as several together is where they all are from. */
const ALMOST_ALL = 0.8;

/**
 * Where the words of a line are linked to several lines of the first text, as in lists whose entries are alike, and one of
 * these alone has almost as much in common with it, they are linked to that one. Not so of lines of several sentences:
 * paragraphs are split and merged.
 */
export function keepLinesTogether(a: Tokens, b: Tokens, links: Links, bits: Float64Array): void {
  const linesA = new Map(spansOf(a, 'lines').map((line) => [a.lines[line.from], line]));
  for (const line of spansOf(b, 'lines')) {
    if (b.sentences[line.from] !== b.sentences[line.to - 1]) continue;
    const sources = new Set<number>();
    let linked = 0;
    for (let token = line.from; token < line.to; token++) {
      const source = links.toA[token] as number;
      if (source === -1) continue;
      linked += bits[b.ids[token] as number] as number;
      sources.add(a.lines[source] as number);
    }
    if (sources.size < 2 || sources.size > MOST_CANDIDATES || line.to - line.from > LONGEST) continue;
    let best: { pairs: readonly Pair[]; shared: number } | null = null;
    for (const number of sources) {
      const source = linesA.get(number);
      if (!source || source.to - source.from > LONGEST) continue;
      const pairs = alignWords(
        a,
        source.from,
        source.to - source.from,
        b,
        line.from,
        line.to - line.from,
      ).filter(
        ({ aFrom }) => links.toB[aFrom] === -1 || b.lines[links.toB[aFrom] as number] === b.lines[line.from],
      );
      const shared = pairs.reduce((sum, pair) => sum + sharedBits(a, b, pair, bits), 0);
      if (!best || shared > best.shared) best = { pairs, shared };
    }
    if (!best || best.shared < linked * ALMOST_ALL) continue;
    for (let token = line.from; token < line.to; token++) {
      const source = links.toA[token] as number;
      if (source !== -1) links.toB[source] = -1;
      links.toA[token] = -1;
    }
    for (const { aFrom, aTo, bFrom, bTo } of best.pairs)
      if (aTo === aFrom + 1 && bTo === bFrom + 1) link(links, aFrom, bFrom, 1);
  }
}

/** The lines of which at least a part of the letters is not linked. */
function freeLines(tokens: Tokens, links: Int32Array, part: number, unit: Unit): Span[] {
  return spansOf(tokens, unit).filter(({ from, to }) => {
    let free = 0;
    for (let token = from; token < to; token++)
      if (links[token] === -1) free += lettersOf(tokens, token, token + 1);
    return free >= part * lettersOf(tokens, from, to);
  });
}

/** By word the lines in which it stands; words that stand in many say nothing. */
export function holdersOf(tokens: Tokens, lines: readonly Span[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, line] of lines.entries())
    for (const id of new Set(tokens.ids.subarray(line.from, line.to))) {
      const known = holders.get(id);
      if (known) known.push(index);
      else holders.set(id, [index]);
    }
  return holders;
}

/** The lines that share most with one, rare words counting for more. */
function candidates(
  tokens: Tokens,
  line: Span,
  lines: readonly Span[],
  holders: ReadonlyMap<number, readonly number[]>,
): Span[] {
  const votes = new Map<number, number>();
  for (const id of new Set(tokens.ids.subarray(line.from, line.to))) {
    const found = holders.get(id) ?? [];
    if (found.length > 50) continue;
    for (const index of found) votes.set(index, (votes.get(index) ?? 0) + 1 / found.length);
  }
  return [...votes]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_CANDIDATES)
    .flatMap(([index]) => lines[index] ?? []);
}

/**
 * How much two lines have in common: the part of what the shorter says that both say, which must be most of it, less a
 * little for what only the longer has, which may have been added to it. `counts`: which pairs of words do.
 */
function sharedPart(
  a: Tokens,
  line: Span,
  b: Tokens,
  other: Span,
  bits: Float64Array,
  counts: (a: Tokens, b: Tokens, pair: Pair) => boolean,
): number {
  const [inA, inB] = [line.to - line.from, other.to - other.from];
  if (Math.max(inA, inB) > LONGEST) return 0;
  const pairs = alignWords(a, line.from, inA, b, other.from, inB).filter((pair) => counts(a, b, pair));
  const shared = pairs.reduce((sum, pair) => sum + sharedBits(a, b, pair, bits), 0);
  const [bitsA, bitsB] = [bitsOf(a, line.from, line.to, bits), bitsOf(b, other.from, other.to, bits)];
  const [shorter, longer] = [Math.min(bitsA, bitsB), Math.max(bitsA, bitsB)];
  const isUnlike = longer > shorter * 2 && (shared < MOST_ACCIDENTAL || shared < shorter * LEAST_CONTAINED);
  return isUnlike ? 0 : (shared / shorter) * (0.8 + (0.2 * shorter) / longer);
}
