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
 * One query.
 */
export function disputedQuestions(most: number, actor: Actor): Promise<DisputedQuestion[]> {
  return db.$queryRaw<DisputedQuestion[]>`
    SELECT "annotationId", question, passage, slug, title, status,
      (SELECT count(*)::int FROM "Annotation" reply
        WHERE reply."parentId" = "annotationId" AND reply."deletedAt" IS NULL) AS replies
    FROM (
      SELECT DISTINCT ON (document.id) annotation.id AS "annotationId", dispute.question, dispute."updatedAt",
        dispute.category = 'figure_disputed' AS "aboutFigures",
        left(anchor.exact, 160) AS passage, document.slug, document.title, dispute.status::text
      FROM "Dispute" dispute
      JOIN "Annotation" annotation ON annotation.id = dispute."annotationId" AND annotation."deletedAt" IS NULL
      JOIN "Document" document ON document.id = annotation."documentId"
      JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
      JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."revisionId" = revision.id
      WHERE dispute.status IN ('open', 'under_review') AND ${visibleTo(actor)}
      ORDER BY document.id, (dispute.category = 'figure_disputed') DESC, dispute."updatedAt" DESC, annotation.id
    ) latest
    ORDER BY "aboutFigures" DESC, "updatedAt" DESC, "annotationId" LIMIT ${most}`;
}
