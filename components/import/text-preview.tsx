'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import type { ImportPreview } from '@/lib/server/queries/import-preview';
import { FormatChooser } from './format-chooser';

type Read = Extract<ImportPreview, { ok: true }>;

const COUNTS = [
  'sections',
  'paragraphs',
  'lists',
  'quotes',
  'tables',
  'facts',
  'footnotes',
  'gaps',
  'words',
] as const;

/** The text as it would be stored, what it consists of, and what the reading of it had to decide. */
export function TextPreview({
  preview,
  format,
  isReading,
  onFormat,
  onWhole,
}: {
  preview: Read;
  format: ImportFormat | null;
  isReading: boolean;
  onFormat: (format: ImportFormat | null) => void;
  onWhole: () => void;
}) {
  const t = useTranslations('import');
  const { counts, notices, html, blocksLeft, language, direction } = preview;
  return (
    <div className="grid min-w-0 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h2 id="preview" className="section-title">
          {t('preview')}
        </h2>
        <FormatChooser format={format} detected={preview.format} onFormat={onFormat} />
      </div>
      <p className="tabular text-sm text-ink-2" role="status">
        {isReading
          ? t('isReading')
          : COUNTS.filter((name) => counts[name] > 0)
              .map((name) => t(`counts.${name}`, { count: counts[name] }))
              .join(' · ')}
      </p>
      {notices.length > 0 ? (
        <Callout tone="warn" title={t('noticesTitle')}>
          <ul className="mt-1 grid gap-1">
            {notices.map(({ code, count }) => (
              <li key={code}>{t(`notice.${code}`, { count })}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <section
        className="relative max-h-[46rem] overflow-y-auto border-y border-rule bg-raised px-5 py-6 sm:px-8"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="preview"
      >
        <div
          className="edition mx-auto"
          lang={language ?? undefined}
          dir={direction}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on the server by renderBlocks, which escapes everything
          dangerouslySetInnerHTML={{ __html: html }}
        />
        {blocksLeft > 0 ? (
          <p className="mt-8 flex flex-wrap items-center gap-3 border-t border-rule pt-4 text-sm text-ink-2">
            {t('blocksLeft', { count: blocksLeft })}
            <button type="button" className="btn btn-plain btn-sm" onClick={onWhole}>
              {t('showWhole')}
            </button>
          </p>
        ) : null}
      </section>
    </div>
  );
}
