import 'server-only';
import { type Actor, can, denial, type Target } from '@/lib/domain/access/permissions';
import { type AnchorDecision, possibleDecisions } from '@/lib/domain/anchoring/decision';
import { noteGroup, noteGroups } from '@/lib/domain/anchoring/note-group';
import type { Change } from '@/lib/domain/anchoring/reanchored';
import { waitsSince } from '@/lib/domain/dispute/dispute';
import { type DisputeState, type Move, type MoveRefusal, movesFor } from '@/lib/domain/dispute/transitions';
import type { Remark } from '@/lib/domain/remark/remark';
import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { type LastPassage, lastPassages } from '../last-passages';

export type PersonName = { id: string; name: string };

/** What the viewer may do with an annotation or reply. */
export type AnnotationAbility = 'edit' | 'delete' | 'reply';

export type ReplyDto = {
  id: string;
  /** The idempotency key it was sent with; only its author gets it, whose page knows by it what it sent itself. */
  key?: string;
  author: PersonName;
  remark: Remark;
  version: number;
  /** Times are ISO 8601 in UTC. */
  createdAt: string;
  editedAt: string | null;
  can: AnnotationAbility[];
};

export type CitationDto = Omit<Prisma.CitationGetPayload<object>, 'annotationId'>;

export type DisputeMoveDto = {
  version: number;
  to: Prisma.DisputeGetPayload<object>['status'];
  outcome: Prisma.DisputeGetPayload<object>['outcome'];
  reason: string;
  by: PersonName;
  at: string;
};

export type DisputeDto = Pick<
  Prisma.DisputeGetPayload<object>,
  'category' | 'question' | 'status' | 'outcome' | 'version' | 'staleSince'
> & {
  history: DisputeMoveDto[];
  /** The moves that lead on from here, with the reason why this viewer may not make one of them. */
  moves: { move: Move; refusal: MoveRefusal | null }[];
};

/** Where an annotation stands in the revision shown. */
export type AnchorDto = Pick<
  Prisma.AnchorGetPayload<object>,
  'start' | 'end' | 'exact' | 'state' | 'closed' | 'version'
> & {
  /** What of its meaning changed. */
  changes: Change[];
  /** Where the words changed, are in doubt or gone: the passage as it stood last before that. */
  last: LastPassage | null;
  /** The decision of a person, if it stands where it does by one. */
  decided: { by: PersonName; at: string; reason: string | null } | null;
  /** What this viewer may decide about it. */
  decisions: AnchorDecision[];
};

/** A proposed wording, and what became of it. */
export type SuggestionDto = Pick<
  Prisma.SuggestionGetPayload<object>,
  'original' | 'replacement' | 'status' | 'revision' | 'version'
> & {
  /** Who accepted or declined it, when, and of one that was declined why. */
  decision: { by: PersonName; at: string; reason: string } | null;
  /** Whether this viewer decides about suggestions, with the reason why they may not decide about this one. */
  deciding: { refusal: 'you_suggested_it' | null } | null;
};

export type AnnotationDto = {
  id: string;
  /** As for a reply. */
  key?: string;
  kind: 'note' | 'citation' | 'flag' | 'suggestion';
  author: PersonName;
  remark: Remark;
  tags: string[];
  version: number;
  createdAt: string;
  editedAt: string | null;
  anchor: AnchorDto;
  citation: CitationDto | null;
  dispute: DisputeDto | null;
  suggestion: SuggestionDto | null;
  /** Oldest first. */
  replies: ReplyDto[];
  can: AnnotationAbility[];
};

const name = { select: { id: true, name: true } } as const;

/** What belongs to an annotation. */
export const threadParts = {
  author: name,
  anchors: { include: { decider: name } },
  citation: { omit: { annotationId: true } },
  dispute: { include: { transitions: { include: { actor: name }, orderBy: { version: 'asc' } } } },
  suggestion: { include: { decider: name } },
  replies: { include: { author: name }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.AnnotationInclude;

/** An annotation with its replies as stored, before it is known who looks at it. */
export type StoredThread = Prisma.AnnotationGetPayload<{ include: typeof threadParts }> & {
  last: LastPassage | null;
};

/**
 * The annotations of a revision in reading order, those that no longer apply after all others and deleted ones left out;
 * with `ids` only those. Thirteen queries, however many there are.
 */
export async function storedThreads(
  documentId: string,
  revisionId: string,
  ids?: string[],
): Promise<StoredThread[]> {
  const stored = await db.annotation.findMany({
    where: { documentId, parentId: null, deletedAt: null, ...(ids && { id: { in: ids } }) },
    include: { ...threadParts, anchors: { ...threadParts.anchors, where: { revisionId } } },
  });
  const threads = stored.map(withStaleness);
  const changed = threads.filter(hasChanged).map(({ id }) => ({ annotationId: id, revisionId }));
  const last = await lastPassages(db, changed);
  return inNoteOrder(
    threads
      .filter(({ anchors }) => anchors.length > 0)
      .map((thread) => ({ ...thread, last: last.get(thread.id) ?? null })),
  );
}

/** A thread's dispute with its staleness as far as it is to be shown. */
const withStaleness = <T extends Pick<StoredThread, 'dispute'>>(thread: T): T => ({
  ...thread,
  dispute: thread.dispute && { ...thread.dispute, staleSince: waitsSince(thread.dispute) },
});

/** In reading order, those that lost their words after all that stand somewhere, and those that no longer apply last. */
export const inNoteOrder = (threads: readonly StoredThread[]): StoredThread[] =>
  threads.toSorted((a, b) => {
    const [x, y] = [a.anchors[0], b.anchors[0]];
    return (
      groupOf(x) - groupOf(y) ||
      (x?.start ?? 0) - (y?.start ?? 0) ||
      (y?.end ?? 0) - (x?.end ?? 0) ||
      (a.id < b.id ? -1 : 1)
    );
  });

const groupOf = (anchor: StoredThread['anchors'][number] | undefined): number =>
  anchor ? noteGroups.indexOf(noteGroup(anchor)) : 0;

/** Its words are others than they were, or a person should see whether they are. */
export const hasChanged = ({
  anchors: [anchor],
  dispute,
}: Pick<StoredThread, 'anchors' | 'dispute'>): boolean =>
  anchor !== undefined &&
  (['edited', 'suspect', 'orphaned'].includes(anchor.state) || dispute?.staleSince != null);

/** A stored thread as one viewer gets it: with what they may do. */
export function presentThread(
  thread: StoredThread,
  actor: Actor,
  document: Target['document'],
): AnnotationDto {
  const { id, author, tags, version, createdAt, citation, dispute, suggestion } = thread;
  const anchor = thread.anchors[0];
  if (thread.kind === 'reply' || !anchor) throw new Error(`annotation ${id} is no thread`);
  const replies = thread.replies.filter(({ deletedAt }) => deletedAt === null);
  const reliedOn = (dispute?.version ?? 1) > 1 || replies.length > 0;
  const decided = suggestion !== null && suggestion.status !== 'open';
  const subject = { authorId: thread.authorId, deleted: false, kind: thread.kind, reliedOn, decided };
  return {
    id,
    ...ownKey(thread, actor),
    kind: thread.kind,
    author,
    remark: thread.remark as Remark,
    tags,
    version,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt(thread),
    anchor: presentAnchor(anchor, thread, actor, { document, annotation: subject }),
    citation,
    dispute: dispute && presentDispute(dispute, thread, actor, document),
    suggestion: suggestion && presentSuggestion(suggestion, thread, actor, document),
    replies: replies.map((reply) => ({
      id: reply.id,
      ...ownKey(reply, actor),
      author: reply.author,
      remark: reply.remark as Remark,
      version: reply.version,
      createdAt: reply.createdAt.toISOString(),
      editedAt: editedAt(reply),
      can: abilities(actor, {
        document,
        annotation: { authorId: reply.authorId, deleted: false, kind: 'reply', reliedOn: false },
      }).filter((ability) => ability !== 'reply'),
    })),
    can: abilities(actor, { document, annotation: subject }),
  };
}

function presentAnchor(
  anchor: StoredThread['anchors'][number],
  { dispute, last }: StoredThread,
  actor: Actor,
  target: Target,
): AnchorDto {
  const { start, end, exact, state, closed, version, decider, since, reason } = anchor;
  const standing = { state, closed, stale: dispute?.staleSince != null, decided: decider !== null };
  return {
    start,
    end,
    exact,
    state,
    closed,
    version,
    changes: anchor.changes as Change[],
    last,
    decided: decider && { by: decider, at: since.toISOString(), reason },
    decisions: can(actor, 'anchor.decide', target) ? possibleDecisions(standing) : [],
  };
}

function presentDispute(
  dispute: NonNullable<StoredThread['dispute']>,
  thread: StoredThread,
  actor: Actor,
  document: Target['document'],
): DisputeDto {
  const { category, question, status, outcome, version, staleSince, transitions } = dispute;
  const state: DisputeState = {
    status,
    raisedById: thread.authorId,
    arguedByIds: thread.replies.map(({ authorId }) => authorId),
  };
  const annotation = { authorId: thread.authorId, deleted: false, kind: thread.kind, reliedOn: true };
  const mayMove = can(actor, 'dispute.move', { document, annotation });
  return {
    category,
    question,
    status,
    outcome,
    version,
    staleSince,
    history: transitions.map((move) => ({
      version: move.version,
      to: move.to,
      outcome: move.outcome,
      reason: move.reason,
      by: move.actor,
      at: move.createdAt.toISOString(),
    })),
    moves: mayMove ? movesFor(state, actor) : [],
  };
}

function presentSuggestion(
  stored: NonNullable<StoredThread['suggestion']>,
  { authorId }: StoredThread,
  actor: Actor,
  document: Target['document'],
): SuggestionDto {
  const { original, replacement, status, revision, version, reason, decider, decidedAt } = stored;
  const annotation = { authorId, deleted: false, kind: 'suggestion', reliedOn: false } as const;
  const refusal = denial(actor, 'suggestion.decide', { document, annotation });
  const isOpen = status === 'open';
  return {
    original,
    replacement,
    status,
    revision,
    version,
    decision: decider && decidedAt && { by: decider, at: decidedAt.toISOString(), reason: reason ?? '' },
    deciding: isOpen && (refusal === null || refusal === 'you_suggested_it') ? { refusal } : null,
  };
}

const ownKey = (row: { authorId: string; idempotencyKey: string }, actor: Actor): { key?: string } =>
  row.authorId === actor?.id ? { key: row.idempotencyKey } : {};

const editedAt = ({ version, updatedAt }: { version: number; updatedAt: Date }): string | null =>
  version > 1 ? updatedAt.toISOString() : null;

function abilities(actor: Actor, target: Target): AnnotationAbility[] {
  if (!actor) return [];
  const all = [
    ['edit', 'annotation.update'],
    ['delete', 'annotation.delete'],
    ['reply', 'annotation.reply'],
  ] as const;
  return all.filter(([, permission]) => can(actor, permission, target)).map(([ability]) => ability);
}
