'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import { FailureText } from '../account/failure-text';
import { useReader } from '../reader/reader-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { toast } from '../ui/toast';
import { post } from './post';

/** Asks before something is taken off the page, and takes it off. */
export function DeleteDialog({
  subject,
  hasReplies = false,
  isOpen,
  onClose,
}: {
  subject: { id: string; version: number };
  hasReplies?: boolean;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('annotation.delete');
  const { document: about, refresh } = useReader();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function remove(): Promise<void> {
    setPending(true);
    const { id: annotationId, version } = subject;
    const neighbour = neighbourOf(annotationId);
    const result = await post('/api/annotations/delete', { documentId: about.id, annotationId, version });
    await refresh();
    setPending(false);
    if (!result.ok) return setFailure(result.failure);
    onClose();
    toast(t('done'), 'good');
    // Once it is gone from the page, with the button that had the focus.
    requestAnimationFrame(() => neighbour?.focus({ preventScroll: true }));
  }

  return (
    <ConfirmDialog
      title={t('title')}
      confirmLabel={t('confirm')}
      isDangerous
      isPending={isPending}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      onConfirm={remove}
    >
      <p>{hasReplies ? t('textReplies') : t('text')}</p>
      {failure ? (
        <p role="alert" className="field-error mt-2">
          <FailureText failure={failure} />
        </p>
      ) : null}
    </ConfirmDialog>
  );
}

/** Where whoever works with the keyboard goes on: for a reply its note, for a note the next one, or the one before. */
function neighbourOf(id: string): HTMLElement | null {
  const reply = document.getElementById(`reply-${id}`);
  if (reply) return reply.closest<HTMLElement>('[data-note]');
  const note = document.getElementById(`note-${id}`);
  const next = note?.nextElementSibling ?? note?.previousElementSibling;
  return next instanceof HTMLElement ? next : null;
}
