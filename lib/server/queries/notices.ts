import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { visibleTo } from './library';
import { manyCounted } from './queue';

/** Something that a person is told: the words of an annotation became others, or went; a suggestion was decided about. */
export type NoticeDto = {
  id: string;
  type: 'passage_changed' | 'dispute_stale' | 'suggestion_accepted' | 'suggestion_declined';
  kind: 'note' | 'citation' | 'flag' | 'suggestion';
  /** It is about what this person wrote; otherwise about a dispute that they took part in. */
  mine: boolean;
  annotationId: string;
  slug: string;
  title: string;
  language: string | null;
  revision: number;
  /** The question of a contested flag. */
  question: string | null;
  /** Why a suggestion was declined. */
  reason: string | null;
  at: string;
  read: boolean;
};

export type NoticesPage = { notices: NoticeDto[]; unread: number; page: number; pages: number };

const pageSize = 30;

type Row = Omit<NoticeDto, 'at'> & { at: Date; total: number };

/** What this person was told, newest first; null for whoever is not signed in. Two queries. */
export async function noticesPage(actor: Actor, requested: number): Promise<NoticesPage | null> {
  if (!actor || !can(actor, 'notice.read')) return null;
  const page = Math.max(1, requested);
  const [rows, unread] = await Promise.all([
    // Only for one page of them the words are read.
    db.$queryRaw<Row[]>`
      SELECT notice.*, dispute.question, suggestion.reason
      FROM (
        SELECT notice.id, notice.type, notice.kind::text, notice."authorId" = ${actor.id} AS mine,
          notice."annotationId", document.slug, document.title, document.language, notice.revision,
          notice."createdAt" AS at, notice."readAt" IS NOT NULL AS read, count(*) OVER ()::int AS total
        ${noticesOf(actor)}
        ORDER BY notice."createdAt" DESC, notice.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
      ) notice
      LEFT JOIN "Dispute" dispute ON dispute."annotationId" = notice."annotationId"
      LEFT JOIN "Suggestion" suggestion
        ON suggestion."annotationId" = notice."annotationId" AND notice.type = 'suggestion_declined'
      ORDER BY notice.at DESC, notice.id`,
    unreadNotices(actor),
  ]);
  if (rows.length === 0 && page > 1) return noticesPage(actor, 1);
  return {
    notices: rows.map(({ total: _, at, ...notice }) => ({ ...notice, at: at.toISOString() })),
    unread,
    page,
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / pageSize)),
  };
}

/** How many notices this person has not read, up to `manyCounted`. One query. */
export async function unreadNotices(actor: Actor): Promise<number> {
  if (!actor) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 ${noticesOf(actor)} AND notice."readAt" IS NULL LIMIT ${manyCounted}
    ) unread`;
  return row?.count ?? 0;
}

/**
 * FROM and WHERE of a person's notices: those about what is still there for them. Their annotations are found one by one
 * (that is what OFFSET 0 is for): otherwise all annotations that there are may be read to find these.
 */
const noticesOf = (actor: NonNullable<Actor>): Prisma.Sql => Prisma.sql`
  FROM (
    SELECT notice.*, annotation.kind, annotation."authorId", annotation."documentId"
    FROM "Notice" notice
    CROSS JOIN LATERAL (
      SELECT kind, "authorId", "documentId" FROM "Annotation"
      WHERE id = notice."annotationId" AND "deletedAt" IS NULL OFFSET 0
    ) annotation
    WHERE notice."personId" = ${actor.id} OFFSET 0
  ) notice
  JOIN "Document" document ON document.id = notice."documentId"
  WHERE ${visibleTo(actor)}`;
