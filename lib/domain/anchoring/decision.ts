import type { Reanchored } from './reanchored';

/** What a person may decide about where an annotation stands in the newest revision. */
export const anchorDecisions = ['confirm', 'move', 'close', 'reopen'] as const;
export type AnchorDecision = (typeof anchorDecisions)[number];

/** How an anchor stands, as far as decisions see it. */
export type AnchorStanding = {
  state: Reanchored['state'];
  /** No longer applicable, as a person decided. */
  closed: boolean;
  /** The annotation is a contested flag whose words changed, and nobody has looked since. */
  stale: boolean;
  /** A person put it where it is. */
  decided: boolean;
};

/** It waits for a person: nothing but their decision makes it certain again. */
export const needsPerson = ({ state, closed }: Pick<AnchorStanding, 'state' | 'closed'>): boolean =>
  !closed && (state === 'suspect' || state === 'orphaned');

/**
 * The decisions that are open. An anchor that neither an edit nor a person has touched stays where its author put it; a
 * passage that is gone cannot be confirmed.
 */
export function possibleDecisions({ state, closed, stale, decided }: AnchorStanding): AnchorDecision[] {
  if (closed) return ['reopen'];
  const isDoubted = state === 'edited' || state === 'suspect' || state === 'orphaned';
  const possible: AnchorDecision[] = [];
  if (state === 'suspect' || (stale && state !== 'orphaned')) possible.push('confirm');
  if (state !== 'exact' || decided) possible.push('move');
  if (isDoubted) possible.push('close');
  return possible;
}

/** Closing says that somebody's words no longer apply: whoever wrote them is told why. */
export const needsReason = (decision: AnchorDecision): boolean => decision === 'close';

/**
 * The state after a person confirmed. A suspect passage becomes `edited`, or `moved` if only its place was in doubt: a
 * machine says `exact`, a person who confirms says that other words will do. Any other state stays.
 */
export function confirmedState(
  state: Reanchored['state'],
  sameWords: boolean,
): Exclude<Reanchored['state'], 'suspect'> {
  if (state !== 'suspect') return state;
  return sameWords ? 'moved' : 'edited';
}
