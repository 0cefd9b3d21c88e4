import 'server-only';
import type { Target } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import type { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';
import { fail } from '../failure';

const documentFacts = { id: true, visibility: true, deletedAt: true, revisionNumber: true } as const;

export type LoadedDocument = Prisma.DocumentGetPayload<{ select: typeof documentFacts }>;

/** What permissions need to know of a document. */
export async function loadDocument(tx: Transaction, id: string): Promise<Result<LoadedDocument>> {
  const [document] = await tx.$queryRaw<LoadedDocument[]>`
    SELECT id, visibility::text, "deletedAt", "revisionNumber" FROM "Document" WHERE id = ${id}`;
  return document ? { ok: true, value: document } : fail('document_not_found');
}

export function documentTarget(document: LoadedDocument): Target {
  return { document: { visibility: document.visibility, deleted: document.deletedAt !== null } };
}

const annotationFacts = {
  citation: { omit: { annotationId: true } },
  dispute: true,
  document: { select: documentFacts },
  replies: { select: { authorId: true, deletedAt: true } },
} as const;

export type LoadedAnnotation = Prisma.AnnotationGetPayload<{ include: typeof annotationFacts }>;

/** An annotation or reply of this document with what permissions and decisions need. */
export async function loadAnnotation(
  tx: Transaction,
  { documentId, annotationId }: { documentId: string; annotationId: string },
): Promise<Result<LoadedAnnotation>> {
  const annotation = await tx.annotation.findFirst({
    where: { id: annotationId, documentId },
    include: annotationFacts,
  });
  return annotation ? { ok: true, value: annotation } : fail('not_found');
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
    },
  };
}

/** What an annotation says: the words that its event commits to and that a version keeps. */
export function annotationContent({
  remark,
  tags,
  citation,
  dispute,
}: LoadedAnnotation): Prisma.InputJsonObject {
  return {
    remark: remark as Prisma.InputJsonValue,
    tags,
    ...(citation && { citation }),
    ...(dispute && { flag: { category: dispute.category, question: dispute.question } }),
  };
}
