import 'server-only';
import type { Transaction } from '../db/transaction';
import type { LoadedAnnotation } from './load-annotation';

type Decision = {
  /** Version of the suggestion that was decided about. */
  version: number;
  status: 'accepted' | 'declined';
  deciderId: string;
  /** Number of the revision that holds the suggestion, or of the one on which it was declined. */
  revision: number;
  reason?: { salt: string; text: string };
  now: Date;
};

/**
 * Writes down what became of a suggestion and tells whoever made it. False: it is not the version that was decided about.
 */
export async function settleSuggestion(
  tx: Transaction,
  { id: annotationId, authorId }: LoadedAnnotation,
  { version, status, deciderId, revision, reason, now }: Decision,
): Promise<boolean> {
  const settled = await tx.suggestion.updateMany({
    where: { annotationId, version, status: 'open' },
    data: {
      status,
      deciderId,
      decidedAt: now,
      version: version + 1,
      ...(status === 'accepted' && { revision }),
      ...(reason && { reason: reason.text, salt: reason.salt }),
    },
  });
  if (settled.count === 0) return false;
  await tx.notice.create({
    data: { personId: authorId, annotationId, revision, type: `suggestion_${status}`, createdAt: now },
  });
  return true;
}
