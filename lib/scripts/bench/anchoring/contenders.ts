import {
  describe as describePassage,
  find,
  type Passage,
  type PassageSelector,
  type Reanchored,
  reanchor,
} from '@/lib/domain/anchoring';
import { findLikeHypothesis, mapWithDiffMatchPatch } from './peers';
import type { Round } from './workloads';

/** A way of finding the passages of a round again; null where it says that one is gone. */
export type Contender = { name: string; anchor: (round: Round) => (Passage | null)[] };

export const REANCHOR: Contender = {
  name: 'ours: reanchor',
  anchor: (round) => reanchor(round.oldText, round.newText, round.passages).map(placed),
};

export const WITH_STEPS: Contender = {
  name: 'ours: with the steps',
  anchor: (round) => reanchor(round.oldText, round.newText, round.passages, round.kept).map(placed),
};

export const FIND: Contender = {
  name: 'ours: find',
  anchor: (round) => selectorsOf(round).map((selector) => placed(find(round.newText, selector))),
};

export const HYPOTHESIS: Contender = {
  name: "Hypothesis' way",
  anchor: (round) => selectorsOf(round).map((selector) => findLikeHypothesis(round.newText, selector)),
};

/** `seconds`: after so many its comparison is cut off; it checks that now and then. */
export const diffMatchPatch = (seconds: number): Contender => ({
  name: 'diff-match-patch',
  anchor: (round) => mapWithDiffMatchPatch(round.oldText, round.newText, round.passages, seconds),
});

const placed = (result: Reanchored): Passage | null =>
  result.state === 'orphaned' ? null : { start: result.start, end: result.end };

const selectors = new WeakMap<Round, PassageSelector[]>();

/** What is stored with annotations; made once, before the clock of any contender runs. */
export function selectorsOf(round: Round): PassageSelector[] {
  const known = selectors.get(round);
  if (known) return known;
  const made = round.passages.map(({ start, end }) => describePassage(round.oldText, start, end));
  selectors.set(round, made);
  return made;
}
