import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import { db } from '../db/client';
import { visibleTo } from './library';

/** A question that people have raised about a passage and that has not been settled. */
export type DisputedQuestion = {
  annotationId: string;
  question: string;
  /** The words it is about, shortened to 160 characters. */
  passage: string;
  slug: string;
  title: string;
  status: 'open' | 'under_review';
  /** Other people's replies to it. */
  replies: number;
};

/**
 * Questions in dispute, one for each document: those about figures first, then those on which something happened last.
 * One query, which goes along the index "Dispute_unsettled" as far as it must.
 */
export function disputedQuestions(most: number, actor: Actor): Promise<DisputedQuestion[]> {
  return db.$queryRaw<DisputedQuestion[]>`
    WITH RECURSIVE chosen AS (
      SELECT NULL::text AS "annotationId", ARRAY[]::text[] AS "documentIds", 0 AS place
      UNION ALL
      SELECT next."annotationId", chosen."documentIds" || next."documentId", chosen.place + 1
      FROM chosen CROSS JOIN LATERAL (
        SELECT dispute."annotationId", annotation."documentId"
        FROM "Dispute" dispute
        JOIN "Annotation" annotation ON annotation.id = dispute."annotationId" AND annotation."deletedAt" IS NULL
        JOIN "Document" document ON document.id = annotation."documentId"
        JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
        JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."revisionId" = revision.id
        WHERE dispute.status IN ('open', 'under_review') AND ${visibleTo(actor)}
          AND document.id <> ALL (chosen."documentIds")
        ORDER BY (dispute.category = 'figure_disputed') DESC, dispute."updatedAt" DESC, dispute."annotationId" LIMIT 1
      ) next
      WHERE chosen.place < ${most}
    )
    SELECT chosen."annotationId", dispute.question, left(anchor.exact, 160) AS passage, document.slug, document.title,
      dispute.status::text,
      (SELECT count(*)::int FROM "Annotation" reply
        WHERE reply."parentId" = chosen."annotationId" AND reply."deletedAt" IS NULL) AS replies
    FROM chosen
    JOIN "Dispute" dispute ON dispute."annotationId" = chosen."annotationId"
    JOIN "Annotation" annotation ON annotation.id = chosen."annotationId"
    JOIN "Document" document ON document.id = annotation."documentId"
    JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
    JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."revisionId" = revision.id
    ORDER BY chosen.place`;
}
