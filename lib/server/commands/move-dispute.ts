import 'server-only';
import { decideMove } from '@/lib/domain/dispute/transitions';
import { moveDisputeInput } from '@/lib/schemas/annotation';
import type { Transaction } from '../db/transaction';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { annotationTarget, loadAnnotation } from './load-annotation';

/**
 * Moves a dispute along lib/domain/dispute's table. The database compares and sets: of two people who move it at once
 * one wins, and the other is told who did what and why.
 */
export const moveDispute = defineCommand({
  name: 'dispute.move',
  input: moveDisputeInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'dispute.move',
  target: annotationTarget,
  load: loadAnnotation,
  async run({ tx, actor, input, loaded, now }) {
    const { dispute } = loaded;
    if (!actor) return fail('sign_in_first');
    if (!dispute) return fail('not_found');
    if (dispute.version !== input.version) return staleMove(tx, loaded.id);

    const state = {
      status: dispute.status,
      raisedById: loaded.authorId,
      arguedByIds: loaded.replies.map(({ authorId }) => authorId),
    };
    const decision = decideMove(state, actor, input.move, input);
    if (!decision.ok) return fail(decision.refusal);

    const { to, outcome } = decision;
    const version = dispute.version + 1;
    const moved = await tx.dispute.updateMany({
      where: { annotationId: loaded.id, version: dispute.version, status: dispute.status },
      data: { status: to, outcome, version, updatedAt: now },
    });
    if (moved.count === 0) return staleMove(tx, loaded.id);
    const salt = newSalt();
    const { reason } = input;
    await tx.disputeTransition.create({
      data: {
        annotationId: loaded.id,
        version,
        from: dispute.status,
        to,
        outcome,
        reason,
        salt,
        actorId: actor.id,
        createdAt: now,
      },
    });
    return {
      ok: true,
      value: { version },
      events: [
        {
          type: 'dispute.moved',
          subjectId: loaded.id,
          payload: { move: input.move, from: dispute.status, to, outcome, version },
          content: { salt, value: { reason } },
        },
      ],
    };
  },
});

/** Tells whoever came second what the first one did. */
async function staleMove(tx: Transaction, annotationId: string) {
  const last = await tx.disputeTransition.findFirst({
    where: { annotationId },
    orderBy: { version: 'desc' },
    include: { actor: { select: { name: true } } },
  });
  return fail(
    'stale',
    last
      ? {
          by: last.actor.name,
          to: last.to,
          outcome: last.outcome,
          reason: last.reason,
          version: last.version,
        }
      : {},
  );
}
