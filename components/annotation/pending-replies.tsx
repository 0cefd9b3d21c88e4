'use client';
import { useTranslations } from 'next-intl';
import type { ReplyDto } from '@/lib/server/queries/thread';
import { useReader } from '../reader/reader-context';
import { useOutbox } from './outbox';
import { PendingStatus } from './pending-status';
import { RemarkHtml } from './remark-html';
import { pendingId } from './send-draft';

/**
 * The replies to an annotation that this tab is sending, or that did not get there; one that has arrived over the live
 * connection before its answer stands among the others already.
 */
export default function PendingReplies({
  annotationId,
  arrived,
}: {
  annotationId: string;
  arrived: readonly ReplyDto[];
}) {
  const t = useTranslations('annotation');
  const { viewer } = useReader();
  const mine = [...useOutbox().values()].filter(
    ({ draft: { target, key }, failure }) =>
      target.type === 'reply' &&
      target.annotationId === annotationId &&
      (failure || !arrived.some((reply) => reply.key === key)),
  );
  if (mine.length === 0) return null;
  return (
    <ul className="note-replies" aria-label={t('replies')}>
      {mine.map(({ draft }) => (
        <li key={draft.key} className="opacity-70">
          <p className="note-head">
            <span className="note-by">{viewer?.name}</span>
          </p>
          <RemarkHtml remark={draft.content.remark} />
          <PendingStatus annotationId={pendingId(draft.key)} />
        </li>
      ))}
    </ul>
  );
}
