'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import { SignInAgain } from '../account/sign-in-again';
import { useFailureText } from '../annotation/use-failure-text';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';

/** The longest summary (lib/schemas/document.ts). */
const MOST = 300;

/** What stands between a changed text and its saving: what it does to annotations, and a word on why. */
export function SavePanel({
  sentence,
  children,
  isChanged,
  isSaving,
  failure,
  summary,
  onSummary,
  onSave,
  onClose,
}: {
  sentence: string;
  /** The list of annotations to which something happens. */
  children: ReactNode;
  isChanged: boolean;
  isSaving: boolean;
  failure: Failure | null;
  summary: string;
  onSummary: (summary: string) => void;
  onSave: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('editor.save');
  const failureText = useFailureText();
  const [isMissing, setMissing] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isSaving) return;
    if (summary.trim() === '') {
      setMissing(true);
      panel.current?.querySelector('input')?.focus();
      return;
    }
    onSave();
  }

  return (
    <section
      ref={panel}
      className="save-panel"
      aria-labelledby="save-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id="save-title" className="section-title">
          {t('title')}
        </h2>
        <IconButton icon="close" size="sm" label={t('close')} onPress={onClose} />
      </div>
      {isChanged ? (
        <>
          <div className="grid gap-1">
            <h3 className="eyebrow">{t('impactTitle')}</h3>
            <p className="impact-sentence" role="status">
              {sentence}
            </p>
          </div>
          <form className="grid gap-3" aria-label={t('title')} noValidate onSubmit={onSubmit}>
            <TextField
              label={t('summary')}
              description={t('summaryHint')}
              isRequired
              maxLength={MOST}
              value={summary}
              onChange={(value) => {
                setMissing(false);
                onSummary(value);
              }}
              isInvalid={isMissing}
              errorMessage={isMissing ? t('summaryMissing') : undefined}
              className="w-full"
            />
            {failure ? (
              <Callout tone="error" role="alert">
                <p>{failureText(failure)}</p>
                <SignInAgain failure={failure} />
              </Callout>
            ) : null}
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" isPending={isSaving}>
                {t(isSaving ? 'saving' : 'save')}
              </Button>
              <Button variant="quiet" onPress={onClose}>
                {t('back')}
              </Button>
            </div>
          </form>
          {children}
        </>
      ) : (
        <p className="text-ink-2">{t('unchanged')}</p>
      )}
    </section>
  );
}
