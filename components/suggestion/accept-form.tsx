'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import type { AnnotationDto, SuggestionDto } from '@/lib/server/queries/thread';
import { AskForm } from '../annotation/ask-form';
import { post } from '../annotation/post';
import { useFailureText } from '../annotation/use-failure-text';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { useReader } from '../reader/reader-context';
import { Callout } from '../ui/callout';
import { TextArea } from '../ui/text-area';

/** A summary has at most so many UTF-16 units. */
const SUMMARY_LENGTH = 300;
/** So many of each wording go into the summary that is proposed. */
const QUOTE_LENGTH = 80;

const clipped = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH - 1).replace(/\p{Cs}$/u, '')}…` : line;
};

/** Asks what shall be said of the revision that holds the suggestion, and makes it. */
export function AcceptForm({
  annotation,
  suggestion,
  onDone,
}: {
  annotation: AnnotationDto;
  suggestion: SuggestionDto;
  onDone: () => void;
}) {
  const t = useTranslations('annotation.suggestion');
  const { document: about, refresh } = useReader();
  const { original, replacement, version } = suggestion;
  const keptUnder = `${annotation.id}:accept:${version}`;
  const [summary, setSummary] = useState(() => {
    const kept = keptReason(keptUnder);
    if (kept) return kept;
    const words = { before: clipped(original), after: clipped(replacement) };
    return replacement === '' ? t('summaryGone', words) : t('summaryChanged', words);
  });
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isMissing = isChecked && summary.trim() === '';

  async function send(focus: (selector: string) => void): Promise<void> {
    setChecked(true);
    if (summary.trim() === '') return focus('textarea');
    setSending(true);
    setFailure(null);
    const { id: annotationId } = annotation;
    const input = { documentId: about.id, annotationId, version, summary };
    const result = await post<{ revision: number }>('/api/suggestions/accept', input);
    if (result.ok) {
      keepReason(keptUnder, '');
      // The text is another one now.
      window.location.hash = `note-${annotationId}`;
      return window.location.reload();
    }
    await refresh();
    setSending(false);
    setFailure(result.failure);
  }

  return (
    <AskForm
      title={t('acceptTitle')}
      failure={failure ? <Refusal failure={failure} /> : null}
      isSending={isSending}
      sendLabel={isSending ? t('sending') : t('accept')}
      cancelLabel={t('cancel')}
      onSend={send}
      onCancel={onDone}
    >
      <p className="hint">{t('acceptHint', { name: annotation.author.name })}</p>
      <TextArea
        label={t('summary')}
        description={t('summaryHint')}
        errorMessage={isMissing ? t('summaryMissing') : undefined}
        value={summary}
        onChange={(text) => {
          setSummary(text);
          keepReason(keptUnder, text);
        }}
        isRequired
        validationBehavior="aria"
        maxLength={SUMMARY_LENGTH}
        rows={3}
        className="w-full"
      />
    </AskForm>
  );
}

/** Why it was not accepted; where the passage has changed, with the words that stand there now. */
function Refusal({ failure }: { failure: Failure }) {
  const t = useTranslations('annotation.suggestion');
  const failureText = useFailureText();
  if (failure.code === 'stale') {
    return (
      <p role="alert" className="field-error">
        {t('changedMeanwhile')}
      </p>
    );
  }
  if (failure.code !== 'suggestion_outdated') {
    return (
      <p role="alert" className="field-error">
        {failureText(failure)}
      </p>
    );
  }
  const { reads } = failure.details ?? {};
  return (
    <Callout tone="warn" role="alert" title={t('outdated')}>
      {typeof reads === 'string' ? (
        <>
          <p>{t('outdatedText')}</p>
          <blockquote dir="auto" className="note-quote mt-1 font-serif">
            {reads}
          </blockquote>
        </>
      ) : (
        <p>{t('outdatedGone')}</p>
      )}
    </Callout>
  );
}
