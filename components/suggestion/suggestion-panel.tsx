'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AnnotationDto, SuggestionDto } from '@/lib/server/queries/thread';
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
  const [step, setStep] = useState<'decline' | null>(null);
  if (suggestion.deciding?.refusal) {
    return <p className="hint border-t border-rule pt-2">{t('yourOwn')}</p>;
  }
  if (step === 'decline') {
    return <DeclineForm annotationId={annotation.id} suggestion={suggestion} onDone={() => setStep(null)} />;
  }
  return (
    <fieldset className="flex flex-wrap gap-2 border-t border-rule pt-2">
      <legend className="sr-only">{t('decide')}</legend>
      <button type="button" className="btn btn-plain btn-sm" onClick={() => setStep('decline')}>
        {t('decline')}
      </button>
    </fieldset>
  );
}
