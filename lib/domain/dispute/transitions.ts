import type { Actor } from '../access/permissions';
import type { DisputeStatus, Outcome } from './dispute';

/** The moves a dispute can make. */
export const moves = [
  'start_review',
  'return_to_open',
  'resolve',
  'withdraw',
  'reopen',
  'raise_again',
] as const;
export type Move = (typeof moves)[number];

type Transition = {
  from: readonly DisputeStatus[];
  to: DisputeStatus;
  /** A reviewer who neither raised the flag nor argued in it, or the person who raised it. */
  by: 'impartial_reviewer' | 'raiser';
  needsReason: boolean;
  needsOutcome: boolean;
};

/** The whole life of a dispute. What is not in this table cannot happen. */
export const transitions: Readonly<Record<Move, Transition>> = {
  start_review: {
    from: ['open'],
    to: 'under_review',
    by: 'impartial_reviewer',
    needsReason: false,
    needsOutcome: false,
  },
  return_to_open: {
    from: ['under_review'],
    to: 'open',
    by: 'impartial_reviewer',
    needsReason: true,
    needsOutcome: false,
  },
  resolve: {
    from: ['open', 'under_review'],
    to: 'resolved',
    by: 'impartial_reviewer',
    needsReason: true,
    needsOutcome: true,
  },
  withdraw: {
    from: ['open', 'under_review'],
    to: 'withdrawn',
    by: 'raiser',
    needsReason: true,
    needsOutcome: false,
  },
  reopen: {
    from: ['resolved'],
    to: 'open',
    by: 'impartial_reviewer',
    needsReason: true,
    needsOutcome: false,
  },
  raise_again: { from: ['withdrawn'], to: 'open', by: 'raiser', needsReason: true, needsOutcome: false },
};

export type DisputeState = {
  status: DisputeStatus;
  raisedById: string;
  /** Everybody who ever replied to the flag, deleted replies included: having argued cannot be undone. */
  arguedByIds: readonly string[];
};

export type MoveRefusal =
  | 'not_from_this_status'
  | 'not_a_reviewer'
  | 'you_raised_it'
  | 'you_argued_in_it'
  | 'not_the_raiser'
  | 'reason_needed'
  | 'outcome_needed'
  | 'outcome_not_allowed';

/** Why this person may not make this move now, or null if they may. What they would write is not looked at. */
export function moveRefusal(state: DisputeState, actor: Actor, move: Move): MoveRefusal | null {
  const transition = transitions[move];
  if (!transition.from.includes(state.status)) return 'not_from_this_status';
  if (transition.by === 'raiser') return actor?.id === state.raisedById ? null : 'not_the_raiser';
  if (actor?.role !== 'reviewer') return 'not_a_reviewer';
  if (actor.id === state.raisedById) return 'you_raised_it';
  return state.arguedByIds.includes(actor.id) ? 'you_argued_in_it' : null;
}

export type Decision =
  | { ok: true; to: DisputeStatus; outcome: Outcome | null }
  | { ok: false; refusal: MoveRefusal };

/** Decides a move: the status and outcome it leads to, or why it is refused. */
export function decideMove(
  state: DisputeState,
  actor: Actor,
  move: Move,
  words: { reason: string; outcome: Outcome | null },
): Decision {
  const refusal = moveRefusal(state, actor, move);
  if (refusal) return { ok: false, refusal };
  const transition = transitions[move];
  if (transition.needsReason && words.reason.trim() === '') return { ok: false, refusal: 'reason_needed' };
  if (transition.needsOutcome && !words.outcome) return { ok: false, refusal: 'outcome_needed' };
  if (!transition.needsOutcome && words.outcome) return { ok: false, refusal: 'outcome_not_allowed' };
  return { ok: true, to: transition.to, outcome: words.outcome };
}

/**
 * The moves that lead on from the current status, each with the reason why this person may not make it (null: they
 * may). Moves meant for the raiser are left out for others; moves meant for reviewers are kept for reviewers, so that
 * the interface can say why one is barred.
 */
export function movesFor(state: DisputeState, actor: Actor): { move: Move; refusal: MoveRefusal | null }[] {
  return moves
    .filter((move) => transitions[move].from.includes(state.status))
    .map((move) => ({ move, refusal: moveRefusal(state, actor, move) }))
    .filter(({ refusal }) => refusal !== 'not_the_raiser' && refusal !== 'not_a_reviewer');
}
