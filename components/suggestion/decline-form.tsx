'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import type { SuggestionDto } from '@/lib/server/queries/thread';
import { post } from '../annotation/post';
import { useFailureText } from '../annotation/use-failure-text';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { useReader } from '../reader/reader-context';
import { Button } from '../ui/button';
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
  const { document: about, refresh, viewer } = useReader();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const keptUnder = `${viewer?.id}:${annotationId}:decline`;
  const [reason, setReason] = useState(() => keptReason(keptUnder));
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isMissing = isChecked && reason.trim() === '';

  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), []);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() === '') return form.current?.querySelector<HTMLElement>('textarea')?.focus();
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
    <form
      ref={form}
      noValidate
      onSubmit={send}
      aria-labelledby={id}
      className="grid gap-3 border-t border-rule pt-3"
    >
      <h3 id={id} className="font-semibold">
        {t('declineTitle')}
      </h3>
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
      {failure ? (
        <p role="alert" className="field-error">
          {failure.code === 'stale' ? t('changedMeanwhile') : failureText(failure)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" isDisabled={isSending}>
          {isSending ? t('sending') : t('decline')}
        </Button>
        <Button variant="quiet" size="sm" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
