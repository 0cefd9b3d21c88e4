'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ReplyDto } from '@/lib/server/queries/thread';
import { useReader } from '../reader/reader-context';
import { DeleteDialog } from './delete-dialog';
import { editReplyDraft } from './new-draft';
import { openComposer } from './use-composer';
import { useDrafts } from './use-drafts';
import { VersionsDialog } from './versions-dialog';

/** What this person may do with a reply. */
export default function ReplyActions({ reply, annotationId }: { reply: ReplyDto; annotationId: string }) {
  const t = useTranslations('annotation.actions');
  const { document: about } = useReader();
  const drafts = useDrafts();
  const [dialog, setDialog] = useState<'delete' | 'versions' | null>(null);

  function edit(): void {
    const left = drafts
      .list()
      .find(({ target }) => target.type === 'edit' && target.annotationId === reply.id);
    openComposer(left ?? editReplyDraft(about.id, annotationId, reply));
  }
  return (
    <p className="note-foot no-print">
      {reply.can.includes('edit') ? (
        <button type="button" className="link min-h-6" onClick={edit}>
          {t('edit')}
        </button>
      ) : null}
      {reply.editedAt ? (
        <button type="button" className="link min-h-6" onClick={() => setDialog('versions')}>
          {t('history')}
        </button>
      ) : null}
      {reply.can.includes('delete') ? (
        <button type="button" className="link min-h-6" onClick={() => setDialog('delete')}>
          {t('delete')}
        </button>
      ) : null}
      <DeleteDialog subject={reply} isOpen={dialog === 'delete'} onClose={() => setDialog(null)} />
      {dialog === 'versions' ? <VersionsDialog subject={reply} onClose={() => setDialog(null)} /> : null}
    </p>
  );
}
