import searchApproximately, { type Match } from 'approx-string-match';
import { DIFF_DELETE, DIFF_EQUAL, DIFF_INSERT, diff_match_patch as DiffMatchPatch } from 'diff-match-patch';
import type { Passage, PassageSelector } from '@/lib/domain/anchoring';

/**
 * Finds a quotation as the Hypothesis client does (its match-quote, facts only): every exact occurrence if there is one, else
 * approximate ones with errors <= min(256, length/2); of these the one with the best sum of quote (50), prefix (20),
 * suffix (20) and position (2).
 */
export function findLikeHypothesis(text: string, selector: PassageSelector): Passage | null {
  const { exact, prefix, suffix, start } = selector;
  let best: Passage | null = null;
  let bestScore = -1;
  for (const match of occurrences(text, exact, Math.min(256, exact.length / 2))) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      50 * (1 - match.errors / exact.length) +
      20 * (prefix === '' ? 1 : similarity(before, prefix)) +
      20 * (suffix === '' ? 1 : similarity(after, suffix)) +
      2 * (1 - Math.abs(match.start - start) / text.length);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { start: match.start, end: match.end };
  }
  return best;
}

function occurrences(text: string, quote: string, errors: number): Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return found.length > 0 ? found : searchApproximately(text, quote, errors);
}

/** How much of `wanted` stands in `text`, from 0 to 1. */
function similarity(text: string, wanted: string): number {
  if (text === '' || wanted === '') return 0;
  const errors = occurrences(text, wanted, wanted.length)[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}

/**
 * Compares both texts with diff-match-patch (`diff_main`, then its own `diff_cleanupSemantic`, which undoes
 * chance likenesses) and maps both ends of each passage. A passage of which
 * the comparison keeps nothing counts as deleted. `seconds` limits the comparison; 0 is no limit.
 */
export function mapWithDiffMatchPatch(
  oldText: string,
  newText: string,
  passages: readonly Passage[],
  seconds: number,
): (Passage | null)[] {
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = seconds;
  const diffs = differ.diff_main(oldText, newText);
  differ.diff_cleanupSemantic(diffs);
  const map = new OffsetMap(diffs);
  return passages.map(({ start, end }) => {
    if (!map.keepsAny(start, end)) return null;
    const mapped = { start: map.offset(start), end: map.offset(end - 1) + 1 };
    const last = map.keepsAny(end - 1, end) ? mapped.end : map.offset(end);
    return { start: mapped.start, end: Math.max(mapped.start, last) };
  });
}

/** Where the offsets of the old text are in the new one. */
class OffsetMap {
  /** Stretches of the old text, in order: where each begins here and there, and whether it was kept. */
  private readonly stretches: { from: number; to: number; kept: boolean }[] = [];

  constructor(diffs: readonly (readonly [number, string])[]) {
    let from = 0;
    let to = 0;
    for (const [operation, { length }] of diffs) {
      if (operation !== DIFF_INSERT) this.stretches.push({ from, to, kept: operation === DIFF_EQUAL });
      if (operation !== DIFF_INSERT) from += length;
      if (operation !== DIFF_DELETE) to += length;
    }
    this.stretches.push({ from, to, kept: true });
  }

  offset(at: number): number {
    const { from, to, kept } = this.stretches[this.indexOf(at)] ?? { from: 0, to: 0, kept: true };
    return kept ? to + at - from : to;
  }

  keepsAny(start: number, end: number): boolean {
    for (let i = this.indexOf(start); i < this.stretches.length; i++) {
      const stretch = this.stretches[i];
      if (!stretch || stretch.from >= end) return false;
      if (stretch.kept) return true;
    }
    return false;
  }

  private indexOf(at: number): number {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle]?.from ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
