'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import type { AnnotationDto, SuggestionDto } from '@/lib/server/queries/thread';
import { FailureText } from '../account/failure-text';
import { AskForm } from '../annotation/ask-form';
import { type Held, useHeld } from '../annotation/held';
import { post } from '../annotation/post';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { useReader } from '../reader/reader-context';
import { Callout } from '../ui/callout';
import { TextArea } from '../ui/text-area';
import { TrackedChange } from './tracked-change';

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
  const { original, replacement, version } = suggestion;
  const keptUnder = `${annotation.id}:accept:${version}`;
  /** What it goes in the place of, as far as this person has seen; null: of the words it was made for. */
  const [replaces, setReplaces] = useHeld(held, 'replaces', () => othersOf(annotation, original));
  const words = { before: clipped(replaces ?? original), after: clipped(replacement) };
  const [typed, setTyped] = useHeld(held, 'summary', () => keptReason(keptUnder) || null);
  const summary = typed ?? t(replacement === '' ? 'summaryGone' : 'summaryChanged', words);
  const [isChecked, setChecked] = useHeld(held, 'isChecked', () => false);
  const [isSending, setSending] = useHeld(held, 'isSending', () => false);
  const [failure, setFailure] = useHeld<Failure | null>(held, 'failure', () => null);
  const isMissing = isChecked && summary.trim() === '';

  async function send(focus: (selector: string) => void): Promise<void> {
    setChecked(true);
    if (summary.trim() === '') return focus('textarea');
    setSending(true);
    setFailure(null);
    const { id: annotationId } = annotation;
    const input = {
      documentId: about.id,
      annotationId,
      version,
      summary,
      ...(replaces !== null && { replaces }),
    };
    const result = await post<{ revision: number }>('/api/suggestions/accept', input);
    if (result.ok) keepReason(keptUnder, '');
    // The text is another one now; or somebody decided meanwhile, maybe this person, whom the answer did not reach.
    if (result.ok || result.failure.code === 'suggestion_decided') {
      window.location.hash = `note-${annotationId}`;
      return window.location.reload();
    }
    await refresh();
    setSending(false);
    const { code, details } = result.failure;
    // What stands there is shown, and sent again it replaces that.
    if (code === 'suggestion_outdated' && typeof details?.reads === 'string') setReplaces(details.reads);
    else setFailure(result.failure);
  }

  function refusalText(refusal: Failure): ReactNode {
    if (refusal.code === 'stale') return t('changedMeanwhile');
    return refusal.code === 'suggestion_outdated' ? t('outdatedGone') : <FailureText failure={refusal} />;
  }

  return (
    <AskForm
      held={held}
      title={t('acceptTitle')}
      failure={failure && refusalText(failure)}
      isSending={isSending}
      sendLabel={isSending ? t('sending') : t(replaces === null ? 'accept' : 'acceptInPlace')}
      cancelLabel={t('cancel')}
      onSend={send}
      onCancel={onDone}
    >
      {replaces === null ? null : (
        <Callout tone="warn" role="alert" title={t('outdated')}>
          <p>{t('outdatedText')}</p>
          <TrackedChange before={replaces} after={replacement} />
        </Callout>
      )}
      <p className="hint">{t('acceptHint', { name: annotation.author.name })}</p>
      <TextArea
        label={t('summary')}
        description={t('summaryHint')}
        errorMessage={isMissing ? t('summaryMissing') : undefined}
        value={summary}
        onChange={(text) => {
          setTyped(text);
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

/** The words in the place of those that a suggestion was made for; null where it can go in without a question. */
function othersOf({ anchor: { state, exact } }: AnnotationDto, original: string): string | null {
  return (state === 'exact' || state === 'moved') && exact === original ? null : exact;
}
