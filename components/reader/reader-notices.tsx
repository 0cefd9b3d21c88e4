'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Announced } from './use-annotations';

export type ReaderNoticesProps = {
  announced: Announced | null;
  revisedTo: number | null;
  isMissing: boolean;
  onDismiss: () => void;
};

/** What happened elsewhere: read out when the reader pauses, shown only where something is to be done. */
export function ReaderNotices({ announced, revisedTo, isMissing, onDismiss }: ReaderNoticesProps) {
  const t = useTranslations('reader');
  return (
    <div className="reader-notices no-print">
      <p className="sr-only" role="status" aria-live="polite">
        {announced ? t('announced', announced) : ''}
      </p>
      {revisedTo !== null ? (
        <Callout tone="warn" title={t('revisedTitle', { number: revisedTo })} role="status">
          <p>{t('revisedText')}</p>
          <button
            type="button"
            className="btn btn-plain btn-sm mt-2"
            onClick={() => window.location.reload()}
          >
            {t('revisedReload')}
          </button>
        </Callout>
      ) : null}
      {isMissing ? (
        <Callout title={t('missingTitle')} role="status">
          <p>{t('missingText')}</p>
          <button type="button" className="btn btn-plain btn-sm mt-2" onClick={onDismiss}>
            {t('missingDismiss')}
          </button>
        </Callout>
      ) : null}
    </div>
  );
}
