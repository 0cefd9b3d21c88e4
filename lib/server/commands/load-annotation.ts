import 'server-only';
import { type Actor, denial, type Target } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import type { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';
import { fail } from '../failure';

export type LoadedDocument = Pick<
  Prisma.DocumentGetPayload<object>,
  'id' | 'visibility' | 'deletedAt' | 'revisionNumber'
>;

/** What permissions need to know of a document. */
export async function loadDocument(tx: Transaction, id: string): Promise<Result<LoadedDocument>> {
  const [document] = await tx.$queryRaw<LoadedDocument[]>`
    SELECT id, visibility::text, "deletedAt", "revisionNumber" FROM "Document" WHERE id = ${id}`;
  return document ? { ok: true, value: document } : fail('document_not_found');
}

export function documentTarget(document: LoadedDocument): Target {
  return { document: { visibility: document.visibility, deleted: document.deletedAt !== null } };
}

export type LoadedAnnotation = Prisma.AnnotationGetPayload<object> & {
  citation: Omit<Prisma.CitationGetPayload<object>, 'annotationId'> | null;
  dispute: Prisma.DisputeGetPayload<object> | null;
  suggestion: Prisma.SuggestionGetPayload<object> | null;
  document: LoadedDocument;
  replies: { authorId: string; deletedAt: Date | null }[];
};

/**
 * An annotation or reply of this document with what permissions and decisions need; whoever may not see the document is not
 * told whether it has it. Its parts are read one after another, since a transaction has one connection.
 */
export async function loadAnnotation(
  tx: Transaction,
  { documentId, annotationId }: { documentId: string; annotationId: string },
  actor: Actor,
): Promise<Result<LoadedAnnotation>> {
  const document = await loadDocument(tx, documentId);
  if (!document.ok) return document;
  const unseen = denial(actor, 'document.read', documentTarget(document.value));
  if (unseen) return fail(unseen);
  const annotation = await tx.annotation.findFirst({ where: { id: annotationId, documentId } });
  if (!annotation) return fail('not_found');
  const where = { annotationId };
  const citation = await tx.citation.findUnique({ where, omit: { annotationId: true } });
  const dispute = await tx.dispute.findUnique({ where });
  const suggestion = await tx.suggestion.findUnique({ where });
  const replies = await tx.annotation.findMany({
    where: { parentId: annotationId },
    select: { authorId: true, deletedAt: true },
  });
  return {
    ok: true,
    value: { ...annotation, citation, dispute, suggestion, document: document.value, replies },
  };
}

export function annotationTarget({ document, ...annotation }: LoadedAnnotation): Target {
  return {
    ...documentTarget(document),
    annotation: {
      authorId: annotation.authorId,
      deleted: annotation.deletedAt !== null,
      kind: annotation.kind,
      reliedOn:
        (annotation.dispute?.version ?? 1) > 1 ||
        annotation.replies.some(({ deletedAt }) => deletedAt === null),
      decided: annotation.suggestion !== null && annotation.suggestion.status !== 'open',
    },
  };
}

/** The parts of an annotation that hold words. */
export type Said = Pick<LoadedAnnotation, 'remark' | 'tags' | 'citation' | 'dispute' | 'suggestion'>;

/** What an annotation says: the words that its event commits to and that a version keeps. */
export function annotationContent({
  remark,
  tags,
  citation,
  dispute,
  suggestion,
}: Said): Prisma.InputJsonObject {
  return {
    remark: remark as Prisma.InputJsonValue,
    tags,
    ...(citation && { citation }),
    ...(dispute && { flag: { category: dispute.category, question: dispute.question } }),
    ...(suggestion && {
      suggestion: { original: suggestion.original, replacement: suggestion.replacement },
    }),
  };
}
