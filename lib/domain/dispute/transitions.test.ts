import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/permissions';
import { roles } from '../access/roles';
import { disputeStatuses, outcomes } from './dispute';
import { type DisputeState, decideMove, moveRefusal, moves, movesFor, transitions } from './transitions';

const raiser: Actor = { id: 'raiser', role: 'annotator' };
const reviewer: Actor = { id: 'reviewer', role: 'reviewer' };
const state = (change: Partial<DisputeState> = {}): DisputeState => ({
  status: 'open',
  raisedById: 'raiser',
  arguedByIds: [],
  ...change,
});
const words = { reason: 'Both counts are attributed.', outcome: 'both_accounts_stated' } as const;

const anyActor = fc.option(
  fc.record({ id: fc.constantFrom('raiser', 'arguer', 'third'), role: fc.constantFrom(...roles) }),
  { nil: null },
);
const anyState = fc.record({
  status: fc.constantFrom(...disputeStatuses),
  raisedById: fc.constantFrom('raiser', 'third'),
  arguedByIds: fc.subarray(['arguer', 'raiser']),
});
const anyWords = fc.record({
  reason: fc.constantFrom('', '  ', 'because'),
  outcome: fc.constantFrom(null, ...outcomes),
});

describe('moves of a dispute', () => {
  it('an impartial reviewer resolves with an outcome and a reason', () => {
    expect(decideMove(state(), reviewer, 'resolve', words)).toEqual({
      ok: true,
      to: 'resolved',
      outcome: 'both_accounts_stated',
    });
  });

  it.each([
    ['you_raised_it', state({ raisedById: 'reviewer' }), reviewer],
    ['you_argued_in_it', state({ arguedByIds: ['reviewer'] }), reviewer],
    ['not_a_reviewer', state(), { id: 'admin', role: 'admin' } as const],
    ['not_a_reviewer', state(), null],
    ['not_from_this_status', state({ status: 'resolved' }), reviewer],
    ['not_from_this_status', state({ status: 'withdrawn' }), reviewer],
  ])('resolving is refused: %s', (refusal, before, actor) => {
    expect(decideMove(before, actor, 'resolve', words)).toEqual({ ok: false, refusal });
  });

  it('asks for a reason and an outcome, and takes an outcome only with the end', () => {
    const refusal = (
      move: 'resolve' | 'return_to_open',
      said: { reason: string; outcome: 'text_stands' | null },
    ) => decideMove(state({ status: 'under_review' }), reviewer, move, said);
    expect(refusal('resolve', { reason: ' ', outcome: 'text_stands' })).toMatchObject({
      refusal: 'reason_needed',
    });
    expect(refusal('resolve', { reason: 'x', outcome: null })).toMatchObject({ refusal: 'outcome_needed' });
    expect(refusal('return_to_open', { reason: 'x', outcome: 'text_stands' })).toMatchObject({
      refusal: 'outcome_not_allowed',
    });
  });

  it('only the raiser withdraws, whatever their role, and may raise it again', () => {
    expect(moveRefusal(state(), raiser, 'withdraw')).toBeNull();
    expect(moveRefusal(state(), reviewer, 'withdraw')).toBe('not_the_raiser');
    expect(moveRefusal(state({ status: 'withdrawn' }), raiser, 'raise_again')).toBeNull();
  });

  it('law: a move that succeeds is in the table, by somebody it allows, with what it needs', () => {
    fc.assert(
      fc.property(anyState, anyActor, fc.constantFrom(...moves), anyWords, (before, actor, move, said) => {
        const decision = decideMove(before, actor, move, said);
        if (!decision.ok) return;
        const row = transitions[move];
        expect(row.from).toContain(before.status);
        expect(decision.to).toBe(row.to);
        expect((decision.outcome !== null) === row.needsOutcome).toBe(true);
        if (row.needsReason) expect(said.reason.trim()).not.toBe('');
        if (row.by === 'raiser') expect(actor?.id).toBe(before.raisedById);
        else {
          expect(actor?.role).toBe('reviewer');
          expect([before.raisedById, ...before.arguedByIds]).not.toContain(actor?.id);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('law: nobody who raised it or argued in it ever resolves it', () => {
    fc.assert(
      fc.property(anyState, anyActor, anyWords, (before, actor, said) => {
        const involved = [before.raisedById, ...before.arguedByIds].includes(actor?.id ?? '');
        return !(involved && decideMove(before, actor, 'resolve', said).ok);
      }),
    );
  });

  it('law: what is offered without a refusal can be done', () => {
    fc.assert(
      fc.property(anyState, anyActor, (before, actor) =>
        movesFor(before, actor)
          .filter(({ refusal }) => refusal === null)
          .every(({ move }) => {
            const outcome = transitions[move].needsOutcome ? 'text_stands' : null;
            return decideMove(before, actor, move, { reason: 'because', outcome }).ok;
          }),
      ),
    );
  });
});
