import type { AnchorDecision } from '@/lib/domain/anchoring/decision';
import type { Result } from '@/lib/schemas/failure';
import { post } from '../annotation/post';
import type { SelectedPassage } from '../reader/reader-context';

/** What is decided about: an annotation's anchor in the newest revision, as the person saw it. */
export type DecisionSubject = {
  annotationId: string;
  documentId: string;
  revision: number;
  version: number;
};

/** Sends a decision. */
export function decide(
  { annotationId, ...subject }: DecisionSubject,
  decision: AnchorDecision,
  { reason, passage }: { reason: string; passage?: SelectedPassage },
): Promise<Result<{ version: number }>> {
  return post(`/api/annotations/${annotationId}/anchor`, {
    ...subject,
    decision,
    reason,
    ...(passage && { passage }),
  });
}
