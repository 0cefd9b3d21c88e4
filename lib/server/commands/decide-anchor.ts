import 'server-only';
import {
  type AnchorDecision,
  anchorDecisions,
  confirmedState,
  needsReason,
  possibleDecisions,
} from '@/lib/domain/anchoring/decision';
import { waitsSince } from '@/lib/domain/dispute/dispute';
import { type DecidedAnchorInput, decideAnchorInput } from '@/lib/schemas/annotation';
import type { Result } from '@/lib/schemas/failure';
import type { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';
import { documentStream, type EventType, newSalt } from '../events';
import { fail } from '../failure';
import { type LastPassage, lastPassages } from '../last-passages';
import { defineCommand } from '../perform';
import { annotationTarget, type LoadedDocument, loadAnnotation } from './load-annotation';
import { passageOf } from './passage-of';

type Anchor = Prisma.AnchorGetPayload<object>;

const eventOf: Record<AnchorDecision, EventType> = {
  confirm: 'anchor.confirmed',
  move: 'anchor.moved',
  close: 'anchor.closed',
  reopen: 'anchor.reopened',
};

/**
 * A person decides where an annotation stands in the newest revision, or that it no longer applies. The database compares
 * and sets, what the anchor said before is kept, and whoever comes second is told what the first one did. A decision also
 * ends the staleness of the flag's dispute, since a person has looked; reopening brings it back.
 */
export const decideAnchor = defineCommand({
  name: 'anchor.decide',
  input: decideAnchorInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'anchor.decide',
  target: annotationTarget,
  load: loadAnnotation,
  async run({ tx, actor, input, loaded, now }) {
    if (!actor) return fail('sign_in_first');
    const { id: annotationId, document, dispute } = loaded;
    const { decision, reason } = input;
    if (input.revision !== document.revisionNumber)
      return fail('stale_revision', { revision: document.revisionNumber });
    const anchor = await tx.anchor.findFirst({
      where: { annotationId, revision: { documentId: document.id, number: input.revision } },
    });
    if (!anchor) return fail('not_found');
    if (anchor.version !== input.version) return fail('stale', await whatHappened(tx, anchor));
    const stale = dispute !== null && waitsSince(dispute) !== null;
    const standing = { ...anchor, stale, decided: anchor.deciderId !== null };
    if (!possibleDecisions(standing).includes(decision)) return fail('decision_not_possible');
    if (needsReason(decision) && reason === '') return fail('reason_needed');

    const last = (await lastPassages(tx, [anchor])).get(annotationId);
    const decided = await standingAfter(tx, input, anchor, document, last);
    if (!decided.ok) return decided;
    const { version: seen, ...before } = anchor;
    await tx.anchorVersion.create({
      data: { ...before, version: seen, changes: anchor.changes as Prisma.InputJsonValue },
    });
    const version = seen + 1;
    const salt = reason ? newSalt() : null;
    const set = await tx.anchor.updateMany({
      where: { annotationId, revisionId: anchor.revisionId, version: seen },
      data: { ...decided.value, reason: reason || null, salt, deciderId: actor.id, version, since: now },
    });
    if (set.count === 0) return fail('stale', await whatHappened(tx, anchor));
    const staleSince = decision === 'reopen' ? (last?.revision ?? input.revision - 1) + 1 : null;
    if (dispute) await tx.dispute.update({ where: { annotationId }, data: { staleSince } });
    const { state, start, end, closed } = { ...anchor, ...decided.value };
    return {
      ok: true,
      value: { version },
      events: [
        {
          type: eventOf[decision],
          subjectId: annotationId,
          payload: { revision: input.revision, version, state, start, end, closed },
          ...(salt && { content: { salt, value: { reason } } }),
        },
      ],
    };
  },
});

type Decided = Pick<Anchor, 'closed'> & Partial<Omit<Anchor, 'changes'>> & { changes?: [] };

/** What of the anchor a decision changes. */
async function standingAfter(
  tx: Transaction,
  { decision, revision, passage }: DecidedAnchorInput,
  anchor: Anchor,
  document: LoadedDocument,
  last: LastPassage | undefined,
): Promise<Result<Decided>> {
  if (decision === 'close' || decision === 'reopen')
    return { ok: true, value: { closed: decision === 'close' } };
  if (decision === 'confirm') {
    const state = confirmedState(anchor.state, anchor.exact === last?.exact);
    return { ok: true, value: { closed: false, state, changes: [] } };
  }
  if (!passage) return fail('invalid_input');
  const chosen = await passageOf(tx, document, { revision, ...passage });
  if (!chosen.ok) return chosen;
  return { ok: true, value: { closed: false, state: 'exact', score: 1, changes: [], ...chosen.value } };
}

/** Tells whoever came second what the first one decided. */
async function whatHappened(tx: Transaction, { annotationId, revisionId }: Anchor) {
  const now = await tx.anchor.findUnique({
    where: { annotationId_revisionId: { annotationId, revisionId } },
    include: { decider: { select: { name: true } } },
  });
  const event = await tx.event.findFirst({
    where: { subjectId: annotationId, type: { in: Object.values(eventOf) } },
    orderBy: { sequence: 'desc' },
    select: { type: true },
  });
  const decision = anchorDecisions.find((one) => eventOf[one] === event?.type);
  return { by: now?.decider?.name, decision, exact: now?.exact, reason: now?.reason, version: now?.version };
}
