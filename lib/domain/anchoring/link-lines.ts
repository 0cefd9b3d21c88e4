import { alignWords } from './align-words';
import { lettersOf, type Tokens } from './tokens';
import { type Links, link } from './unique-runs';

/** The tokens of a line, end exclusive. */
type Line = { from: number; to: number };

/** A line takes part when at least so much of its letters is not linked to anything yet. */
const MOSTLY_FREE = 0.6;
/** Lines are the same line, edited, when they share at least so much of the letters of the longer. */
const LEAST_SHARED = 0.45;
const MOST_CANDIDATES = 3;
/** Lines that share no word may still share most letters of one; only so many are tried. */
const SHORT = 3;
const MOST_SHORT = 200;
/** Longer lines have stretches that stand there once. */
const LONGEST = 400;

/** Links lines (paragraphs, list items, entries of a facts box) that are the same and stand once among what is left. */
export function linkSameLines(a: Tokens, b: Tokens, links: Links): number {
  const linesA = byWords(a, freeLines(a, links.toB, 1));
  const linesB = byWords(b, freeLines(b, links.toA, 1));
  let linked = 0;
  for (const [words, [lineA, ...othersA]] of linesA) {
    const [lineB, ...othersB] = linesB.get(words) ?? [];
    if (!lineA || !lineB || othersA.length + othersB.length > 0) continue;
    link(links, lineA.from, lineB.from, lineA.to - lineA.from);
    linked += lineA.to - lineA.from;
  }
  return linked;
}

function byWords({ ids }: Tokens, lines: readonly Line[]): Map<string, Line[]> {
  const result = new Map<string, Line[]>();
  for (const line of lines) {
    const words = ids.subarray(line.from, line.to).join();
    const same = result.get(words);
    if (same) same.push(line);
    else result.set(words, [line]);
  }
  return result;
}

const isShort = ({ from, to }: Line): boolean => to - from <= SHORT;

type Match = { a: Line; b: Line; shared: number };

/** Links lines of which little is linked yet and that are more like one another than like any other line. */
export function linkSimilarLines(a: Tokens, b: Tokens, links: Links): number {
  const linesA = freeLines(a, links.toB, MOSTLY_FREE);
  const linesB = freeLines(b, links.toA, MOSTLY_FREE);
  const matches: Match[] = [];
  const holders = holdersOf(b, linesB);
  const short = linesB.filter(isShort).slice(0, MOST_SHORT);
  for (const line of linesA)
    for (const other of isShort(line) ? short : candidates(a, line, linesB, holders)) {
      const shared = sharedPart(a, line, b, other);
      if (shared >= LEAST_SHARED) matches.push({ a: line, b: other, shared });
    }
  matches.sort((x, y) => y.shared - x.shared || x.a.from - y.a.from || x.b.from - y.b.from);
  const taken = new Set<Line>();
  let linked = 0;
  for (const match of matches) {
    if (taken.has(match.a) || taken.has(match.b)) continue;
    taken.add(match.a).add(match.b);
    const size = (line: Line) => line.to - line.from;
    for (const pair of alignWords(a, match.a.from, size(match.a), b, match.b.from, size(match.b))) {
      const isFree = links.toB[pair.aFrom] === -1 && links.toA[pair.bFrom] === -1;
      if (!isFree || (pair.kind !== 'same' && size(match.a) > SHORT)) continue;
      link(links, pair.aFrom, pair.bFrom, 1);
      linked++;
    }
  }
  return linked;
}

/** The lines of which at least a part of the letters is not linked. */
function freeLines(tokens: Tokens, links: Int32Array, part: number): Line[] {
  const result: Line[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    let free = 0;
    let all = 0;
    for (; to < tokens.length && tokens.lines[to] === tokens.lines[from]; to++) {
      const length = (tokens.ends[to] as number) - (tokens.starts[to] as number);
      all += length;
      if (links[to] === -1) free += length;
    }
    if (free >= all * part) result.push({ from, to });
    from = to;
  }
  return result;
}

/** By word the lines in which it stands; words that stand in many say nothing. */
function holdersOf(tokens: Tokens, lines: readonly Line[]): Map<number, number[]> {
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
  line: Line,
  lines: readonly Line[],
  holders: ReadonlyMap<number, readonly number[]>,
): Line[] {
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

/** The part of the letters of the longer line that both share. */
function sharedPart(a: Tokens, line: Line, b: Tokens, other: Line): number {
  const [inA, inB] = [line.to - line.from, other.to - other.from];
  if (Math.max(inA, inB) > LONGEST || inA * 3 < inB || inB * 3 < inA) return 0;
  let shared = 0;
  for (const pair of alignWords(a, line.from, inA, b, other.from, inB))
    shared += Math.min(lettersOf(a, pair.aFrom, pair.aTo), lettersOf(b, pair.bFrom, pair.bTo));
  return shared / Math.max(lettersOf(a, line.from, line.to), lettersOf(b, other.from, other.to));
}
