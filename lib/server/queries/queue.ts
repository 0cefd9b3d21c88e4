import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import { type AnchorDecision, possibleDecisions } from '@/lib/domain/anchoring/decision';
import type { Change } from '@/lib/domain/anchoring/reanchored';
import type { Remark } from '@/lib/domain/remark/remark';
import { remarkText } from '@/lib/domain/remark/remark-text';
import { beginningOf } from '@/lib/domain/text/beginning-of';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { type LastPassage, lastPassages } from '../last-passages';
import { visibleTo } from './library';
import type { AnnotationDto } from './thread';

type Kind = AnnotationDto['kind'];

export type QueueFilter = {
  state: 'all' | 'suspect' | 'orphaned';
  kind: 'all' | Kind;
  /** Only what this person wrote. */
  mine: boolean;
  /** Slug of a document. */
  document: string | null;
  /** From 1. */
  page: number;
};

/** An annotation of which the passage waits for a person. */
export type QueueEntry = {
  id: string;
  kind: Kind;
  author: string;
  /** The question of a contested flag or the source of a citation, else how the remark begins. */
  words: string;
  /** Of a suggestion: the words it is about, and those it proposes. */
  proposal: { original: string; replacement: string } | null;
  document: {
    id: string;
    slug: string;
    title: string;
    language: string | null;
    direction: 'ltr' | 'rtl';
    visibility: 'public' | 'draft';
    /** Number of the newest revision. */
    revision: number;
  };
  anchor: {
    version: number;
    state: 'suspect' | 'orphaned';
    prefix: string;
    exact: string;
    suffix: string;
    changes: Change[];
    /** Since when it waits. */
    since: string;
    last: LastPassage | null;
    decisions: AnchorDecision[];
  };
};

export type QueuePage = {
  entries: QueueEntry[];
  total: number;
  page: number;
  pages: number;
  /** Documents in which something waits, the most first; at most 100. */
  documents: { slug: string; title: string; count: number }[];
  /** What others wrote is there for this person as well. */
  seesAll: boolean;
};

const pageSize = 20;
const mostWords = 240;

type Row = Pick<QueueEntry, 'id' | 'kind' | 'author'> &
  QueueEntry['document'] &
  Pick<QueueEntry['anchor'], 'state' | 'prefix' | 'exact' | 'suffix' | 'changes'> & {
    documentId: string;
    revisionId: string;
    anchorVersion: number;
    since: Date;
    decided: boolean;
    stale: boolean;
    subject: string | null;
    remark: Remark;
    original: string | null;
    replacement: string | null;
    total: number;
  };

/** What waits for a person, newest first; null for whoever decides nothing. Three queries. */
export async function queuePage(filter: QueueFilter, actor: Actor): Promise<QueuePage | null> {
  if (!actor || !can(actor, 'queue.read')) return null;
  const [rows, documents] = await Promise.all([
    waitingRows(filter, actor),
    db.$queryRaw<QueuePage['documents']>`
      SELECT document.slug, document.title, count(*)::int AS count ${waitingFor(actor)}
      GROUP BY document.id ORDER BY count(*) DESC, document.title LIMIT 100`,
  ]);
  if (rows.length === 0 && filter.page > 1) return queuePage({ ...filter, page: 1 }, actor);
  const last = await lastPassages(
    db,
    rows.map(({ id, revisionId }) => ({ annotationId: id, revisionId })),
  );
  const total = rows[0]?.total ?? 0;
  return {
    entries: rows.map((row) => present(row, last.get(row.id) ?? null)),
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    documents,
    seesAll: decidesAll(actor),
  };
}

function present({ id, kind, author, documentId, ...row }: Row, last: LastPassage | null): QueueEntry {
  const { slug, title, language, direction, visibility, revision, state, decided, stale } = row;
  return {
    id,
    kind,
    author,
    words: beginningOf(row.subject ?? remarkText(row.remark), mostWords),
    proposal:
      row.original !== null && row.replacement !== null
        ? { original: row.original, replacement: row.replacement }
        : null,
    document: { id: documentId, slug, title, language, direction, visibility, revision },
    anchor: {
      version: row.anchorVersion,
      state,
      prefix: row.prefix,
      exact: row.exact,
      suffix: row.suffix,
      changes: row.changes,
      since: row.since.toISOString(),
      last,
      // Who sees an entry may decide it; that is what `waitingFor` selects by.
      decisions: possibleDecisions({ state, decided, stale, closed: false }),
    },
  };
}

function waitingRows({ state, kind, mine, document, page }: QueueFilter, actor: NonNullable<Actor>) {
  const conditions = [
    ...(state === 'all' ? [] : [Prisma.sql`AND anchor.state = ${state}::"AnchorState"`]),
    ...(kind === 'all' ? [] : [Prisma.sql`AND annotation.kind = ${kind}::"AnnotationKind"`]),
    ...(mine ? [Prisma.sql`AND annotation."authorId" = ${actor.id}`] : []),
    ...(document ? [Prisma.sql`AND document.slug = ${document}`] : []),
  ];
  // Only for one page of them the long parts are read.
  return db.$queryRaw<Row[]>`
    SELECT annotation.id, annotation.kind::text, author.name AS author, document.id AS "documentId", document.slug,
      document.title, document.language, document.direction, document.visibility::text,
      document."revisionNumber" AS revision, anchor."revisionId", anchor.version AS "anchorVersion",
      anchor.state::text, anchor.prefix, anchor.exact, anchor.suffix, anchor.changes, anchor.since,
      anchor."deciderId" IS NOT NULL AS decided, dispute."staleSince" IS NOT NULL AS stale,
      coalesce(dispute.question, citation.title) AS subject, annotation.remark, suggestion.original,
      suggestion.replacement, waiting.total
    FROM (
      SELECT anchor."annotationId", anchor."revisionId", anchor.since, count(*) OVER ()::int AS total
      ${waitingFor(actor)} ${conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty}
      ORDER BY anchor.since DESC, anchor."annotationId" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    ) waiting
    JOIN "Anchor" anchor ON anchor."annotationId" = waiting."annotationId"
      AND anchor."revisionId" = waiting."revisionId"
    JOIN "Annotation" annotation ON annotation.id = waiting."annotationId"
    JOIN "Person" author ON author.id = annotation."authorId"
    JOIN "Document" document ON document.id = annotation."documentId"
    LEFT JOIN "Dispute" dispute ON dispute."annotationId" = annotation.id
    LEFT JOIN "Citation" citation ON citation."annotationId" = annotation.id
    LEFT JOIN "Suggestion" suggestion ON suggestion."annotationId" = annotation.id
    ORDER BY waiting.since DESC, waiting."annotationId"`;
}

/** Whether this person decides about the annotations of others; the permission anchor.decide says so. */
function decidesAll(actor: NonNullable<Actor>): boolean {
  const annotation = { authorId: '', deleted: false, kind: 'note', reliedOn: false } as const;
  return can(actor, 'anchor.decide', { document: { visibility: 'public', deleted: false }, annotation });
}

/**
 * FROM and WHERE of all that waits for this person, in documents that they see. A suggestion that was accepted or declined
 * is not in need of a passage any more. Annotations are found one by one (that is what OFFSET 0 is for): otherwise all that
 * there are may be read to find these.
 */
function waitingFor(actor: NonNullable<Actor>): Prisma.Sql {
  const own = decidesAll(actor) ? Prisma.empty : Prisma.sql`AND annotation."authorId" = ${actor.id}`;
  return Prisma.sql`
    FROM "Document" document
    JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
    JOIN "Anchor" anchor ON anchor."revisionId" = revision.id
      AND anchor.state IN ('suspect', 'orphaned') AND NOT anchor.closed
    CROSS JOIN LATERAL (
      SELECT id, kind, "authorId" FROM "Annotation"
      LEFT JOIN "Suggestion" suggestion ON suggestion."annotationId" = id
      WHERE id = anchor."annotationId" AND "deletedAt" IS NULL
        AND (suggestion.status IS NULL OR suggestion.status = 'open') OFFSET 0
    ) annotation
    WHERE ${visibleTo(actor)} ${own}`;
}

/** Where counting for the header ends: "99+" is as good a reason to look as any number. */
export const manyCounted = 100;

/** How much waits for a person, up to `manyCounted`; null for whoever decides nothing. One query. */
export async function waitingCount(actor: Actor): Promise<number | null> {
  if (!actor || !can(actor, 'queue.read')) return null;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 ${waitingFor(actor)} LIMIT ${manyCounted}) waiting`;
  return row?.count ?? 0;
}
