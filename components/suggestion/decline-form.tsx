'use client';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/schemas/failure';
import type { AnnotationDto, SuggestionDto } from '@/lib/server/queries/thread';
import { FailureText } from '../account/failure-text';
import { AskForm } from '../annotation/ask-form';
import { type Held, useHeld } from '../annotation/held';
import { post } from '../annotation/post';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { useReader } from '../reader/reader-context';
import { TextArea } from '../ui/text-area';
import { toast } from '../ui/toast';

/** Asks why a suggestion is declined, and declines it. What is typed is kept whatever happens. */
export function DeclineForm({
  annotation,
  suggestion,
  held,
  onDone,
}: {
  annotation: AnnotationDto;
  suggestion: SuggestionDto;
  held: Held;
  onDone: () => void;
}) {
  const t = useTranslations('annotation.suggestion');
  const { document: about, refresh } = useReader();
  const { id: annotationId } = annotation;
  const keptUnder = `${annotationId}:decline`;
  const [reason, setReason] = useHeld(held, 'reason', () => keptReason(keptUnder));
  const [isChecked, setChecked] = useHeld(held, 'isChecked', () => false);
  const [isSending, setSending] = useHeld(held, 'isSending', () => false);
  const [failure, setFailure] = useHeld<Failure | null>(held, 'failure', () => null);
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
      held={held}
      title={t('declineTitle')}
      failure={
        failure && (failure.code === 'stale' ? t('changedMeanwhile') : <FailureText failure={failure} />)
      }
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
