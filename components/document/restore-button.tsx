'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useState } from 'react';
import { useFailureText } from '@/components/account/use-failure-text';
import { mayTakeFocus } from '@/components/annotation/may-take-focus';
import { post } from '@/components/annotation/post';
import { Icon } from '@/components/ui/icons';
import { toast } from '@/components/ui/toast';

/** Brings a deleted annotation or reply back. */
export function RestoreButton({ documentId, annotationId }: { documentId: string; annotationId: string }) {
  const t = useTranslations('history');
  const failureText = useFailureText();
  const router = useRouter();
  const [isSending, setSending] = useState(false);

  async function restore({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    if (isSending) return;
    setSending(true);
    const result = await post('/api/annotations/restore', { documentId, annotationId });
    setSending(false);
    if (!result.ok) toast(failureText(result.failure), 'error');
    else {
      toast(t('restored'), 'good');
      // The button goes: whoever works with the keyboard stays at the entry.
      if (mayTakeFocus(currentTarget)) currentTarget.closest('li')?.focus({ preventScroll: true });
    }
    router.refresh();
  }

  return (
    <button
      type="button"
      className="btn btn-plain btn-sm js-only"
      aria-disabled={isSending || undefined}
      onClick={restore}
    >
      <Icon name="restore" />
      {t('restore')}
    </button>
  );
}
