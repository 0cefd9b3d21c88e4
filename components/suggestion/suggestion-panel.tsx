'use client';
import { useTranslations } from 'next-intl';
import type { AnnotationDto, SuggestionDto } from '@/lib/server/queries/thread';
import { useStep } from '../annotation/use-step';
import { AcceptForm } from './accept-form';
import { DeclineForm } from './decline-form';

/** What an editor can do about an open suggestion; in place of it a sentence where it is their own. */
export function SuggestionPanel({
  annotation,
  suggestion,
}: {
  annotation: AnnotationDto;
  suggestion: SuggestionDto;
}) {
  const t = useTranslations('annotation.suggestion');
  const [asked, setStep] = useStep<'accept' | 'decline'>('suggestion');
  const done = () => setStep(null);
  if (suggestion.deciding?.refusal) {
    return <p className="hint border-t border-rule pt-2">{t('yourOwn')}</p>;
  }
  if (asked) {
    const { step, form } = asked;
    const Form = step === 'accept' ? AcceptForm : DeclineForm;
    return <Form annotation={annotation} suggestion={suggestion} held={form} onDone={done} />;
  }
  const isThere = annotation.anchor.state !== 'orphaned' && !annotation.anchor.closed;
  return (
    <fieldset className="flex flex-wrap gap-2 border-t border-rule pt-2">
      <legend className="sr-only">{t('decide')}</legend>
      {isThere ? (
        <button type="button" className="btn btn-plain btn-sm" onClick={() => setStep('accept')}>
          {t('accept')}
        </button>
      ) : null}
      <button type="button" className="btn btn-plain btn-sm" onClick={() => setStep('decline')}>
        {t('decline')}
      </button>
    </fieldset>
  );
}
