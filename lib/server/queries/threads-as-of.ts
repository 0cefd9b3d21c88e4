import 'server-only';
import { waitsSince } from '@/lib/domain/dispute/dispute';
import type { Remark } from '@/lib/domain/remark/remark';
import { db } from '../db/client';
import { documentStream } from '../events';
import { lastPassagesOf } from '../last-passages';
import { staleAsOf } from './stale-as-of';
import { type CitationDto, hasChanged, inNoteOrder, type StoredThread, threadParts } from './thread';

type Revision = { id: string; number: number };
/** Up to which event, and when that was. */
type Moment = { sequence: number; createdAt: Date };

/**
 * The annotations of a document as they were after an event, on the revision that was its newest then. Those that are deleted
 * now are among them. All times of one document follow its events, so a row belongs to the state if it was made no later.
 * Some seventeen queries, however many annotations there are.
 */
export async function threadsAsOf(
  documentId: string,
  revision: Revision,
  moment: Moment,
): Promise<StoredThread[]> {
  const at = moment.createdAt;
  const made = { createdAt: { lte: at } };
  const stored = await db.annotation.findMany({
    where: { documentId, parentId: null, ...made },
    include: {
      ...threadParts,
      anchors: { ...threadParts.anchors, where: { revisionId: revision.id } },
      replies: { ...threadParts.replies, where: made },
    },
  });
  const deleted = await deletedAsOf(documentId, moment);
  const present = stored.filter(({ id, anchors }) => !deleted.has(id) && anchors.length > 0);
  const contents = await contentsAsOf(
    present.flatMap((thread) => [thread, ...thread.replies]),
    at,
  );
  const anchors = await anchorsAsOf(present, revision.id, at);
  const stale = await staleAsOf(
    present.filter(({ kind }) => kind === 'flag').map(({ id }) => id),
    documentId,
    revision.number,
    at,
  );

  const threads = present.map((thread): StoredThread => {
    const { remark, tags, citation, flag, suggestion, ...version } = contents.get(thread.id) ?? {};
    const editsSince = thread.version - (contents.get(thread.id)?.version ?? thread.version);
    return {
      ...thread,
      ...version,
      remark: remark ?? thread.remark,
      tags: tags ?? thread.tags,
      deletedAt: null,
      anchors: [anchors.get(thread.id) ?? thread.anchors].flat(),
      citation: citation ?? thread.citation,
      dispute:
        thread.dispute && disputeAsOf({ ...thread.dispute, ...flag }, stale.get(thread.id) ?? null, at),
      suggestion:
        thread.suggestion && suggestionAsOf({ ...thread.suggestion, ...suggestion }, editsSince, at),
      replies: thread.replies.map((reply) => ({
        ...reply,
        ...replyContent(contents.get(reply.id)),
        deletedAt: deleted.has(reply.id) ? at : null,
      })),
      last: null,
    };
  });
  const last = await lastPassagesOf(
    db,
    documentId,
    revision.number,
    threads.filter(hasChanged).map(({ id, anchors: [anchor], dispute }) => ({
      id,
      state: anchor?.state ?? 'exact',
      staleSince: dispute?.staleSince ?? null,
    })),
  );
  return inNoteOrder(threads.map((thread) => ({ ...thread, last: last.get(thread.id) ?? null })));
}

/** Annotations and replies that were deleted then: those of which the last such event says so. */
async function deletedAsOf(documentId: string, { sequence }: Moment): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT DISTINCT ON ("subjectId") "subjectId" AS id, type FROM "Event"
      WHERE "streamId" = ${documentStream(documentId)} AND sequence <= ${sequence}::int
        AND type IN ('annotation.deleted', 'annotation.restored')
      ORDER BY "subjectId", sequence DESC
    ) latest WHERE type = 'annotation.deleted'`;
  return new Set(rows.map(({ id }) => id));
}

type Content = {
  version: number;
  updatedAt: Date;
  remark: StoredThread['remark'];
  tags: string[];
  citation?: CitationDto;
  flag?: Pick<NonNullable<StoredThread['dispute']>, 'category' | 'question'>;
  suggestion?: Pick<NonNullable<StoredThread['suggestion']>, 'original' | 'replacement'>;
};

const replyContent = (content: Content | undefined) =>
  content && { version: content.version, updatedAt: content.updatedAt, remark: content.remark };

/** What those said that were edited since. */
async function contentsAsOf(
  rows: readonly { id: string; updatedAt: Date }[],
  at: Date,
): Promise<ReadonlyMap<string, Content>> {
  const ids = rows.filter(({ updatedAt }) => updatedAt > at).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const versions = await db.$queryRaw<
    {
      id: string;
      version: number;
      createdAt: Date;
      content: Omit<Content, 'version' | 'updatedAt'> & { remark: Remark };
    }[]
  >`
    SELECT DISTINCT ON ("annotationId") "annotationId" AS id, version, "createdAt", content
    FROM "AnnotationVersion" WHERE "annotationId" = ANY(${ids}::text[]) AND "createdAt" <= ${at}
    ORDER BY "annotationId", version DESC`;
  return new Map(
    versions.map(({ id, version, createdAt, content }) => [
      id,
      { ...content, version, updatedAt: createdAt },
    ]),
  );
}

type Anchor = StoredThread['anchors'][number];

/** Where those stood about whose place somebody decided since. */
async function anchorsAsOf(
  threads: readonly { id: string; anchors: readonly Anchor[] }[],
  revisionId: string,
  at: Date,
): Promise<ReadonlyMap<string, Anchor>> {
  const ids = threads.filter(({ anchors: [anchor] }) => anchor && anchor.since > at).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const versions = await db.anchorVersion.findMany({
    where: { annotationId: { in: ids }, revisionId, since: { lte: at } },
    include: threadParts.anchors.include,
    orderBy: { version: 'asc' },
  });
  return new Map(versions.map((version) => [version.annotationId, version]));
}

type Dispute = NonNullable<StoredThread['dispute']>;

function disputeAsOf(dispute: Dispute, staleSince: number | null, at: Date): Dispute {
  const transitions = dispute.transitions.filter(({ createdAt }) => createdAt <= at);
  const last = transitions.at(-1);
  const status = last?.to ?? 'open';
  return {
    ...dispute,
    transitions,
    status,
    outcome: last?.outcome ?? null,
    version: last?.version ?? 1,
    staleSince: waitsSince({ status, staleSince }),
  };
}

type Suggestion = NonNullable<StoredThread['suggestion']>;

/** Its version counts its edits and the decision. */
function suggestionAsOf(suggestion: Suggestion, editsSince: number, at: Date): Suggestion {
  const version = suggestion.version - editsSince;
  if (!suggestion.decidedAt || suggestion.decidedAt <= at) return { ...suggestion, version };
  const undecided = {
    reason: null,
    salt: null,
    deciderId: null,
    decider: null,
    decidedAt: null,
    revision: null,
  };
  return { ...suggestion, ...undecided, status: 'open', version: version - 1 };
}
