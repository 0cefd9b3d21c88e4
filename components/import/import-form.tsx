'use client';
import { useTranslations } from 'next-intl';
import { useFailureText } from '@/components/account/use-failure-text';
import { Callout } from '@/components/ui/callout';
import type { ImportDocumentInput } from '@/lib/schemas/document';
import type { Result } from '@/lib/schemas/failure';
import { DetailsForm } from './details-form';
import { ProblemNotice } from './problem-notice';
import { SourceChooser } from './source-chooser';
import { TextPreview } from './text-preview';
import { type Preview, useImport } from './use-import';

export type Store = (input: ImportDocumentInput) => Promise<Result<{ id: string; slug: string }>>;

/** A text comes in: chosen or pasted, looked at, described, stored. */
export function ImportForm({ preview, store, locale }: { preview: Preview; store: Store; locale: string }) {
  const t = useTranslations('import');
  const failureText = useFailureText();
  const { state, open, readAs, showWhole, reset } = useImport(preview);
  if (!state) return <SourceChooser onSource={open} />;
  const { source, result, failure, isReading, format, idempotencyKey } = state;
  return (
    <div className="grid gap-8" aria-busy={isReading}>
      <div className="flex flex-wrap items-baseline justify-between gap-3 border-b border-rule pb-3">
        <p>
          <span className="text-ink-3">{t('reading')}</span>{' '}
          <strong className="font-semibold">{source.fileName ?? t('pastedText')}</strong>
        </p>
        <button type="button" className="btn btn-quiet btn-sm" onClick={reset}>
          {t('another')}
        </button>
      </div>
      <div role="status">{isReading && !result ? <p className="text-ink-2">{t('isReading')}</p> : null}</div>
      {failure ? (
        <Callout tone="error" role="alert">
          {failureText(failure)}
        </Callout>
      ) : null}
      {result && !result.ok ? <ProblemNotice problem={result.problem} /> : null}
      {result?.ok ? (
        <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <TextPreview
            preview={result}
            format={format}
            isReading={isReading}
            onFormat={readAs}
            onWhole={showWhole}
          />
          <DetailsForm
            key={idempotencyKey}
            source={source}
            format={result.format}
            preview={result}
            idempotencyKey={idempotencyKey}
            store={store}
            locale={locale}
          />
        </div>
      ) : null}
    </div>
  );
}
