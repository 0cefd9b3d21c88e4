import { matchSequences } from '../text/match-sequences';
import { isWord } from '../text/split-words';
import type { Inline, Mark } from './body';
import { inlineTokens, isBreak, joinInlines, type Token } from './inline-tokens';
import { marksKey } from './node-key';

/** The line as it becomes with either side's words where both changed the same ones; equal when they did not. */
export type MergedLine = { mine: Inline[]; theirs: Inline[]; isSettled: boolean };

/** A stretch of the line: a word of all three texts, or words that at least one side replaced. */
type Stretch = { isKept: boolean; base: readonly Token[]; mine: readonly Token[]; theirs: readonly Token[] };

/**
 * Merges two changes of one line word by word (diff3). Changes of either side are both taken when at least one unchanged
 * word stands between them: "eleven people" is not made "twenty-one soldiers" of two that each changed one of its
 * words. Marks of words that nobody replaced are merged mark by mark.
 */
export function mergeInline(
  base: readonly Inline[] | undefined,
  mine: readonly Inline[] | undefined,
  theirs: readonly Inline[] | undefined,
): MergedLine {
  const forMine: Inline[] = [];
  const forTheirs: Inline[] = [];
  let isSettled = true;
  for (const stretch of stretches(inlineTokens(base), inlineTokens(mine), inlineTokens(theirs))) {
    const merged = stretch.isKept ? mergeMarks(stretch) : choose(stretch);
    if (merged) {
      forMine.push(...merged);
      forTheirs.push(...merged);
    } else {
      isSettled = false;
      forMine.push(...inlinesOf(stretch.mine));
      forTheirs.push(...inlinesOf(stretch.theirs));
    }
  }
  return { mine: joinInlines(forMine), theirs: joinInlines(forTheirs), isSettled };
}

const inlinesOf = (tokens: readonly Token[]) => tokens.flatMap((token) => token.inlines);
const keyOf = (tokens: readonly Token[]) => JSON.stringify(tokens.map((token) => token.key));

function choose({ base, mine, theirs }: Stretch): Inline[] | null {
  const [was, isMine, isTheirs] = [keyOf(base), keyOf(mine), keyOf(theirs)];
  if (isMine === was || isMine === isTheirs) return inlinesOf(theirs);
  return isTheirs === was ? inlinesOf(mine) : null;
}

/** The words of a stretch that all three have, with the marks that either side gave or took; null when these clash. */
function mergeMarks(stretch: Stretch): Inline[] | null {
  const merged: Inline[] = [];
  for (let n = 0; n < stretch.base.length; n++) {
    const [base, mine, theirs] = [stretch.base[n], stretch.mine[n], stretch.theirs[n]];
    if (!base || !mine || !theirs) return null;
    const chosen = choose({ isKept: true, base: [base], mine: [mine], theirs: [theirs] });
    const inlines = chosen ?? mergeMarksOfToken(base, mine, theirs);
    if (!inlines) return null;
    merged.push(...inlines);
  }
  return merged;
}

function mergeMarksOfToken(base: Token, mine: Token, theirs: Token): Inline[] | null {
  const [was, isMine, isTheirs] = [base, mine, theirs].map(({ inlines: [first, ...rest] }) =>
    first?.type === 'text' && rest.length === 0 ? (first.marks ?? []) : null,
  );
  if (!was || !isMine || !isTheirs) return null;
  const has = (marks: readonly Mark[], mark: Mark) =>
    marks.some((other) => marksKey([other]) === marksKey([mark]));
  const marks = [
    ...isMine.filter((mark) => has(isTheirs, mark) || !has(was, mark)),
    ...isTheirs.filter((mark) => !has(isMine, mark) && !has(was, mark)),
  ];
  // Two addresses for one link.
  if (new Set(marks.map(({ type }) => type)).size < marks.length) return null;
  return [marks.length > 0 ? { type: 'text', text: base.text, marks } : { type: 'text', text: base.text }];
}

const textKeys = (tokens: readonly Token[]) =>
  tokens.map((token) => (isBreak(token) ? 'break' : `text ${token.text}`));

function stretches(base: readonly Token[], mine: readonly Token[], theirs: readonly Token[]): Stretch[] {
  const keys = textKeys(base);
  const inMine = new Map(matchSequences(keys, textKeys(mine)));
  const inTheirs = new Map(matchSequences(keys, textKeys(theirs)));
  const found: Stretch[] = [];
  let [b, m, t] = [0, 0, 0];
  const add = (isKept: boolean, bTo: number, mTo: number, tTo: number) => {
    const stretch = {
      isKept,
      base: base.slice(b, bTo),
      mine: mine.slice(m, mTo),
      theirs: theirs.slice(t, tTo),
    };
    [b, m, t] = [bTo, mTo, tTo];
    const last = found.at(-1);
    if (last?.isKept === isKept) found[found.length - 1] = joinStretches([last, stretch], isKept);
    else if (stretch.base.length + stretch.mine.length + stretch.theirs.length > 0) found.push(stretch);
  };
  for (let i = 0; i < base.length; i++) {
    const [mineAt, theirsAt] = [inMine.get(i), inTheirs.get(i)];
    if (mineAt === undefined || theirsAt === undefined) continue;
    if (b < i || m < mineAt || t < theirsAt) add(false, i, mineAt, theirsAt);
    add(true, i + 1, mineAt + 1, theirsAt + 1);
  }
  add(false, base.length, mine.length, theirs.length);
  return joinNeighbours(found);
}

/** Makes one of changes between which no whole word was kept. */
function joinNeighbours(found: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (let n = 0; n < found.length; n++) {
    const stretch = found[n] as Stretch;
    const last = joined.at(-1);
    const next = found[n + 1];
    const isBridge = stretch.isKept && !stretch.base.some(({ text }) => isWord(text));
    if (isBridge && last && next) {
      joined[joined.length - 1] = joinStretches([last, stretch, next], false);
      n++;
    } else joined.push(stretch);
  }
  return joined;
}

function joinStretches(list: readonly Stretch[], isKept: boolean): Stretch {
  return {
    isKept,
    base: list.flatMap((one) => one.base),
    mine: list.flatMap((one) => one.mine),
    theirs: list.flatMap((one) => one.theirs),
  };
}
