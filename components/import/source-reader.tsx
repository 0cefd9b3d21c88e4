'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FailureText } from '@/components/account/failure-text';
import { Callout } from '@/components/ui/callout';
import type { ImportPreview } from '@/lib/server/queries/import-preview';
import { FormatChooser } from './format-chooser';
import { ProblemNotice } from './problem-notice';
import { SourceChooser } from './source-chooser';
import { TextPreview } from './text-preview';
import { type ImportState, type Preview, type Read, useImport } from './use-import';

/** A text is chosen or pasted and looked at; `children` is what can be done with it then, beside its preview. */
export function SourceReader<Answer extends ImportPreview>({
  preview,
  documentId,
  children,
}: {
  preview: Preview<Answer>;
  documentId?: string;
  children: (result: Read<Answer>, state: ImportState<Answer>, readAgain: () => void) => ReactNode;
}) {
  const t = useTranslations('import');
  const { state, open, readAs, readAgain, showWhole, reset } = useImport(preview);
  const [isAgain, setAgain] = useState(false);
  const reading = useRef<HTMLElement>(null);
  const hasSource = state !== null;
  const hasResult = Boolean(state?.result);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus goes when a text, or its reading, is there.
  useEffect(() => {
    if (document.activeElement === document.body) reading.current?.focus();
  }, [hasSource, hasResult]);
  if (!state) return <SourceChooser documentId={documentId} isAgain={isAgain} onSource={open} />;
  const { source, result, problem, failure, isReading, format } = state;
  return (
    <section
      ref={reading}
      tabIndex={-1}
      className="grid gap-8 outline-none"
      aria-busy={isReading}
      aria-labelledby="source"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-3 border-b border-rule pb-3">
        <p id="source">
          <span className="text-ink-3">{t('reading')}</span>{' '}
          <strong className="font-semibold">{source.fileName ?? t('pastedText')}</strong>
        </p>
        <button
          type="button"
          className="btn btn-quiet btn-sm"
          onClick={() => {
            setAgain(true);
            reset();
          }}
        >
          {t('another')}
        </button>
      </div>
      <div role="status">{isReading && !result ? <p className="text-ink-2">{t('isReading')}</p> : null}</div>
      {failure ? (
        <Callout tone="error" role="alert">
          <FailureText failure={failure} />
        </Callout>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {!result && (problem || format) ? (
        <div className="flex">
          <FormatChooser format={format} onFormat={readAs} />
        </div>
      ) : null}
      {result ? (
        <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <TextPreview
            preview={result}
            format={format}
            isReading={isReading}
            onFormat={readAs}
            onWhole={showWhole}
          />
          {children(result, state, readAgain)}
        </div>
      ) : null}
    </section>
  );
}
