'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import type { SuggestionDto } from '@/lib/server/queries/thread';
import { AskForm } from '../annotation/ask-form';
import { post } from '../annotation/post';
import { useFailureText } from '../annotation/use-failure-text';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { useReader } from '../reader/reader-context';
import { TextArea } from '../ui/text-area';
import { toast } from '../ui/toast';

/** Asks why a suggestion is declined, and declines it. What is typed is kept whatever happens. */
export function DeclineForm({
  annotationId,
  suggestion,
  onDone,
}: {
  annotationId: string;
  suggestion: SuggestionDto;
  onDone: () => void;
}) {
  const t = useTranslations('annotation.suggestion');
  const failureText = useFailureText();
  const { document: about, refresh } = useReader();
  const keptUnder = `${annotationId}:decline`;
  const [reason, setReason] = useState(() => keptReason(keptUnder));
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isMissing = isChecked && reason.trim() === '';

  async function send(focus: (selector: string) => void): Promise<void> {
    setChecked(true);
    if (reason.trim() === '') return focus('textarea');
    setSending(true);
    setFailure(null);
    const { version } = suggestion;
    const result = await post('/api/suggestions/decline', {
      documentId: about.id,
      annotationId,
      version,
      reason,
    });
    await refresh();
    setSending(false);
    if (!result.ok) return setFailure(result.failure);
    keepReason(keptUnder, '');
    toast(t('declinedNow'), 'good');
    onDone();
  }

  return (
    <AskForm
      title={t('declineTitle')}
      failure={failure && (failure.code === 'stale' ? t('changedMeanwhile') : failureText(failure))}
      isSending={isSending}
      sendLabel={isSending ? t('sending') : t('decline')}
      cancelLabel={t('cancel')}
      onSend={send}
      onCancel={onDone}
    >
      <TextArea
        label={t('reason')}
        description={t('reasonHint')}
        errorMessage={isMissing ? t('reasonMissing') : undefined}
        value={reason}
        onChange={(text) => {
          setReason(text);
          keepReason(keptUnder, text);
        }}
        isRequired
        validationBehavior="aria"
        maxLength={5000}
        className="w-full"
      />
    </AskForm>
  );
}
