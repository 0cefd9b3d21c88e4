'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useState } from 'react';
import { useFailureText } from '@/components/account/use-failure-text';
import { Icon } from '@/components/ui/icons';
import { toast } from '@/components/ui/toast';
import type { Failure } from '@/lib/schemas/failure';

/** Brings a deleted annotation or reply back. */
export function RestoreButton({ documentId, annotationId }: { documentId: string; annotationId: string }) {
  const t = useTranslations('history');
  const failureText = useFailureText();
  const router = useRouter();
  const [isSending, setSending] = useState(false);

  async function restore({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    if (isSending) return;
    setSending(true);
    const failure = await post({ documentId, annotationId });
    setSending(false);
    if (failure) toast(failureText(failure), 'error');
    else {
      toast(t('restored'), 'good');
      // The button goes: whoever works with the keyboard stays at the entry.
      currentTarget.closest('li')?.focus({ preventScroll: true });
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

async function post(body: { documentId: string; annotationId: string }): Promise<Failure | null> {
  try {
    const response = await fetch('/api/annotations/restore', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? null : ((await response.json()) as { failure: Failure }).failure;
  } catch {
    return { code: 'offline' };
  }
}
