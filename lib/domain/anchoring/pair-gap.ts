import { alignWords, type Pair } from './align-words';
import { type Gap, lineEnd } from './stretches';
import { lettersOf, type Tokens } from './tokens';

/** So many tokens may stand in the place of others that have nothing in common with them. */
const MOST_REPLACED = 3;
/** And so many in the place of as many. */
const MOST_ALIKE = 5;
/** Where both sides of a gap are longer, they are taken for different texts. */
const MOST_CELLS = 60_000;
/** What a letter that is not shared costs against one that is. */
const STRANGE_LETTER = 0.9;

/**
 * Pairs the tokens of a gap. Both sides may have something in common, or one may have been taken out and the other put
 * in: so pairs are followed from the linked runs beside the gap inwards, as far as more letters are shared than not. A few
 * tokens left on either side are taken for a replacement.
 */
export function pairGap(a: Tokens, b: Tokens, gap: Gap): Pair[] {
  const rows = gap.aTo - gap.aFrom;
  const columns = gap.bTo - gap.bFrom;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return [];
  const pairs = alignWords(a, gap.aFrom, rows, b, gap.bFrom, columns);
  const head = gap.after ? related(a, b, pairs, gap.aFrom, gap.bFrom) : 0;
  const mirrored = pairs.map(mirror).reverse();
  const tail = gap.before ? related(a, b, mirrored, -gap.aTo, -gap.bTo) : 0;
  const kept = pairs.filter((_, index) => index < head || index >= pairs.length - tail);
  return withReplaced(a, b, kept, gap);
}

/** A pair as seen from the end of the texts. */
const mirror = ({ aFrom, aTo, bFrom, bTo, kind, likeness }: Pair): Pair => ({
  aFrom: -aTo,
  aTo: -aFrom,
  bFrom: -bTo,
  bTo: -bFrom,
  kind,
  likeness,
});

/** How many of the first pairs have more in common than not, from a place in either text on. */
function related(a: Tokens, b: Tokens, pairs: readonly Pair[], aStart: number, bStart: number): number {
  let [atA, atB] = [aStart, bStart];
  let [score, best, count] = [0, 0, 0];
  for (const [index, pair] of pairs.entries()) {
    const strange = Math.max(between(a, atA, pair.aFrom), between(b, atB, pair.bFrom));
    score += Math.min(between(a, pair.aFrom, pair.aTo), between(b, pair.bFrom, pair.bTo));
    score -= strange * STRANGE_LETTER;
    if (score > best) {
      best = score;
      count = index + 1;
    }
    [atA, atB] = [pair.aTo, pair.bTo];
  }
  return count;
}

/** Letters between two tokens, counted from the start of the text or, negative, from its end. */
const between = (tokens: Tokens, from: number, to: number): number =>
  from < 0 || to < 0 || Object.is(to, -0) ? lettersOf(tokens, -to, -from) : lettersOf(tokens, from, to);

/** Whether no more of a line follows. */
const endsLine = ({ lines }: Tokens, to: number): boolean => lines[to] !== lines[to - 1];

/** Adds what stands between pairs on both sides, as far as it is short and on one line. */
function withReplaced(a: Tokens, b: Tokens, pairs: readonly Pair[], gap: Gap): Pair[] {
  const all: Pair[] = [];
  let [aAt, bAt] = [gap.aFrom, gap.bFrom];
  const fill = (aEnd: number, bEnd: number) => {
    const aTo = lineEnd(a, a.lines[aAt], aAt, aEnd);
    const bTo = lineEnd(b, b.lines[bAt], bAt, bEnd);
    // Where lines were taken out or put in, only the rest of the line that was begun is in the place of another.
    const isBegun = a.lines[aAt] === a.lines[aAt - 1] && b.lines[bAt] === b.lines[bAt - 1];
    if ((aTo < aEnd || bTo < bEnd) && !isBegun) return;
    // A line is in the place of a line, not of the first words of one.
    if (!isBegun && endsLine(a, aTo) !== endsLine(b, bTo)) return;
    const [inA, inB] = [aTo - aAt, bTo - bAt];
    if (inA > 0 && inB > 0 && Math.max(inA, inB) <= (inA === inB ? MOST_ALIKE : MOST_REPLACED))
      all.push({ aFrom: aAt, aTo, bFrom: bAt, bTo, kind: 'replaced', likeness: 0 });
  };
  for (const pair of pairs) {
    fill(pair.aFrom, pair.bFrom);
    all.push(pair);
    [aAt, bAt] = [pair.aTo, pair.bTo];
  }
  fill(gap.aTo, gap.bTo);
  return all;
}
