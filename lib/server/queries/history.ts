import 'server-only';
import { type Actor, can, type Target } from '@/lib/domain/access/permissions';
import type { Remark } from '@/lib/domain/remark/remark';
import { remarkText } from '@/lib/domain/remark/remark-text';
import { beginningOf } from '@/lib/domain/text/beginning-of';
import type { Result } from '@/lib/schemas/failure';
import { type DocumentDetails, documentFields } from '../commands/document-details';
import { db } from '../db/client';
import { documentStream } from '../events';
import { fail } from '../failure';
import { type DocumentDto, findDocument } from './document-page';
import type { CitationDto } from './thread';

export type DetailChange = {
  field: (typeof documentFields)[number];
  before: string | null;
  after: string | null;
};

export type HistoryEntry = {
  sequence: number;
  type: string;
  at: string;
  /** Null: the program itself. */
  by: string | null;
  hash: string;
  payload: Record<string, unknown>;
  /** The annotation or reply that the event is about, if it is about one. */
  annotation: {
    id: string;
    /** The thread to link to. */
    threadId: string;
    kind: 'note' | 'citation' | 'flag' | 'suggestion' | 'reply';
    /** First words of the passage, as it stood then. */
    passage: string | null;
    /** First words of the remark, as it was then; null once it or its thread is deleted and the viewer may not restore it. */
    words: string | null;
    deleted: boolean;
    restorable: boolean;
  } | null;
  /** The reason given for moving a dispute, declining a suggestion, or deciding about a passage. */
  reason: string | null;
  /** What an edit of the document's details changed. */
  changes: DetailChange[];
  /** The revision that was saved, with what its author said of it. */
  revision: {
    number: number;
    summary: string;
    /** Names of those whose words it holds beside its author's. */
    credits: string[];
  } | null;
};

export type HistoryPage = { document: DocumentDto; entries: HistoryEntry[]; page: number; pages: number };

const pageSize = 50;

/** What happened to a document, newest first. Eleven queries a page. */
export async function historyPage(
  slug: string,
  requested: number,
  actor: Actor,
): Promise<HistoryPage | null> {
  const document = await findDocument(slug, actor);
  if (!document) return null;
  const pages = Math.max(1, Math.ceil(document.sequence / pageSize));
  const page = Math.min(Math.max(1, requested), pages);
  const newest = document.sequence - (page - 1) * pageSize;
  const events = await db.event.findMany({
    where: { streamId: documentStream(document.id), sequence: { lte: newest, gt: newest - pageSize } },
    include: { actor: { select: { name: true } } },
    orderBy: { sequence: 'desc' },
  });
  const annotations = await db.annotation.findMany({
    where: { id: { in: events.map(({ subjectId }) => subjectId) }, documentId: document.id },
    include: { parent: { select: { deletedAt: true } } },
  });
  const then = await wordsThen(document.id, events);
  const transitions = await db.disputeTransition.findMany({
    where: {
      annotationId: {
        in: events.filter(({ type }) => type === 'dispute.moved').map(({ subjectId }) => subjectId),
      },
    },
    select: { annotationId: true, version: true, reason: true },
  });
  const decided = await decisionReasons(document.id, events);
  const declined = await db.suggestion.findMany({
    where: {
      annotationId: {
        in: events.filter(({ type }) => type === 'suggestion.declined').map(({ subjectId }) => subjectId),
      },
    },
    select: { annotationId: true, reason: true },
  });
  const details = await detailVersions(document.id, events);
  const revisions = await revisionsOf(document.id, events);
  const reasonOf = ({ type, subjectId, payload }: (typeof events)[number]): string | null => {
    if (type === 'suggestion.declined')
      return declined.find(({ annotationId }) => annotationId === subjectId)?.reason ?? null;
    const { version, revision } = payload as { version?: unknown; revision?: unknown };
    if (type !== 'dispute.moved') return decided.get(`${subjectId}:${revision}:${version}`) ?? null;
    const made = transitions.find((move) => move.annotationId === subjectId && move.version === version);
    return made?.reason ?? null;
  };
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const target: Target['document'] = { visibility: document.visibility, deleted: false };

  const entries = events.map((event): HistoryEntry => {
    const payload = event.payload as Record<string, unknown>;
    const about = byId.get(event.subjectId);
    const { passage, remark } = then.get(event.sequence) ?? {};
    const deleted = about?.deletedAt != null;
    const hidden = deleted || about?.parent?.deletedAt != null;
    const restorable =
      about !== undefined &&
      can(actor, 'annotation.restore', {
        document: target,
        annotation: { authorId: about.authorId, deleted, kind: about.kind, reliedOn: false },
      });
    return {
      sequence: event.sequence,
      type: event.type,
      at: event.createdAt.toISOString(),
      by: event.actor?.name ?? null,
      hash: event.hash,
      payload,
      annotation: about
        ? {
            id: about.id,
            threadId: about.parentId ?? about.id,
            kind: about.kind,
            passage: beginningOf(passage ?? '', 120) || null,
            words:
              hidden && !restorable
                ? null
                : beginningOf(remarkText(remark ?? (about.remark as Remark)), 240) || null,
            deleted,
            restorable: restorable && event.type === 'annotation.deleted',
          }
        : null,
      reason: reasonOf(event),
      changes: event.type === 'document.updated' ? detailChanges(details, Number(payload.version)) : [],
      revision:
        event.type === 'document.revised'
          ? (revisions.find(({ number }) => number === payload.revision) ?? null)
          : null,
    };
  });
  return { document, entries, page, pages };
}

type WordsThen = { sequence: number; passage: string | null; remark: Remark | null };

/**
 * What annotations stood on and said right after some events, by the numbers of these; a remark that was not edited since is
 * left out. Times follow the order of the events.
 */
async function wordsThen(
  documentId: string,
  events: readonly { sequence: number }[],
): Promise<ReadonlyMap<number, WordsThen>> {
  const numbers = events.map(({ sequence }) => sequence);
  const rows = await db.$queryRaw<WordsThen[]>`
    SELECT event.sequence, place.exact AS passage, said.remark
    FROM "Event" event JOIN "Annotation" annotation ON annotation.id = event."subjectId"
    LEFT JOIN LATERAL (
      SELECT anchor.exact
      FROM (
        SELECT "annotationId", "revisionId", version, since, exact FROM "Anchor"
        UNION ALL
        SELECT "annotationId", "revisionId", version, since, exact FROM "AnchorVersion"
      ) anchor
      JOIN "Revision" revision ON revision.id = anchor."revisionId"
      WHERE anchor."annotationId" = annotation.id AND anchor.since <= event."createdAt"
        AND revision."createdAt" <= event."createdAt"
      ORDER BY revision.number DESC, anchor.version DESC LIMIT 1
    ) place ON true
    LEFT JOIN LATERAL (
      SELECT content->'remark' AS remark FROM "AnnotationVersion"
      WHERE "annotationId" = annotation.id AND "createdAt" <= event."createdAt"
        AND annotation."updatedAt" > event."createdAt"
      ORDER BY version DESC LIMIT 1
    ) said ON true
    WHERE event."streamId" = ${documentStream(documentId)} AND event.sequence = ANY(${numbers}::int[])`;
  return new Map(rows.map((row) => [row.sequence, row]));
}

/** The reasons of decisions about passages among some events, by annotation, revision and version of the anchor. */
async function decisionReasons(
  documentId: string,
  events: readonly { type: string; subjectId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = events.filter(({ type }) => type.startsWith('anchor.')).map(({ subjectId }) => subjectId);
  const rows = await db.$queryRaw<{ key: string; reason: string }[]>`
    SELECT "annotationId" || ':' || revision.number || ':' || version AS key, reason
    FROM (
      SELECT "annotationId", "revisionId", version, reason FROM "Anchor" WHERE "annotationId" = ANY(${ids})
      UNION ALL
      SELECT "annotationId", "revisionId", version, reason FROM "AnchorVersion" WHERE "annotationId" = ANY(${ids})
    ) said
    JOIN "Revision" revision ON revision.id = said."revisionId" AND revision."documentId" = ${documentId}
    WHERE reason IS NOT NULL`;
  return new Map(rows.map(({ key, reason }) => [key, reason]));
}

/** The revisions that events tell of. */
async function revisionsOf(
  documentId: string,
  events: readonly { type: string; payload: unknown }[],
): Promise<NonNullable<HistoryEntry['revision']>[]> {
  const numbers = events
    .filter(({ type }) => type === 'document.revised')
    .map(({ payload }) => Number((payload as { revision?: unknown }).revision));
  if (numbers.length === 0) return [];
  const rows = await db.revision.findMany({
    where: { documentId, number: { in: numbers } },
    select: { number: true, summary: true, credits: { select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ credits, ...row }) => ({ ...row, credits: credits.map(({ person }) => person.name) }));
}

type Details = ReadonlyMap<number, DocumentDetails>;

/** The versions of a document's details before and after each edit among some events. */
async function detailVersions(
  documentId: string,
  events: readonly { type: string; payload: unknown }[],
): Promise<Details> {
  const edited = events
    .filter(({ type }) => type === 'document.updated')
    .map(({ payload }) => Number((payload as { version?: unknown }).version));
  const rows = await db.documentVersion.findMany({
    where: { documentId, version: { in: edited.flatMap((version) => [version - 1, version]) } },
    select: { version: true, details: true },
  });
  return new Map(rows.map(({ version, details }) => [version, details as DocumentDetails]));
}

function detailChanges(details: Details, version: number): DetailChange[] {
  const [before, after] = [details.get(version - 1), details.get(version)];
  if (!before || !after) return [];
  return documentFields
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => change.before !== change.after);
}

export type VersionDto = {
  version: number;
  at: string;
  by: string;
  remark: Remark;
  tags: string[];
  citation: CitationDto | null;
  flag: { category: string; question: string } | null;
  suggestion: { original: string; replacement: string } | null;
};

/** `more`: there are earlier ones than these. */
export type EarlierVersions = { versions: VersionDto[]; more: boolean };

/** At most so many versions are read at once: each may be as long as a remark may be. */
export const mostVersions = 50;

/** The earlier versions of an annotation or reply, or those before one of them, newest first. */
export async function annotationVersions(
  annotationId: string,
  actor: Actor,
  before?: number,
): Promise<Result<EarlierVersions>> {
  const annotation = await db.annotation.findUnique({
    where: { id: annotationId },
    include: {
      document: { select: { visibility: true, deletedAt: true } },
      parent: { select: { deletedAt: true } },
      versions: {
        where: { version: { lt: before } },
        include: { editor: { select: { name: true } } },
        orderBy: { version: 'desc' },
        take: mostVersions + 1,
      },
    },
  });
  if (!annotation || annotation.deletedAt || annotation.parent?.deletedAt) return fail('not_found');
  const document = {
    visibility: annotation.document.visibility,
    deleted: annotation.document.deletedAt !== null,
  };
  if (!can(actor, 'document.read', { document })) return fail('not_found');
  const shown = annotation.versions.slice(0, mostVersions);
  const versions = shown.map(({ version, createdAt, editor, content }) => {
    const { remark, tags, citation, flag, suggestion } = content as unknown as Omit<
      VersionDto,
      'version' | 'at' | 'by'
    >;
    return {
      version,
      at: createdAt.toISOString(),
      by: editor.name,
      remark,
      tags,
      citation: citation ?? null,
      flag: flag ?? null,
      suggestion: suggestion ?? null,
    };
  });
  return { ok: true, value: { versions, more: annotation.versions.length > shown.length } };
}
