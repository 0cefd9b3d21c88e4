'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What a person sees when a page failed: what to do, and the number under which the log has it. */
export function ErrorNotice({ digest, retry }: { digest?: string; retry: () => void }) {
  const t = useTranslations('errors');
  return (
    <div className="page page-narrow grid gap-5 py-20">
      <h1 className="page-title">{t('errorTitle')}</h1>
      <p className="max-w-prose text-md text-ink-2">{t('errorText')}</p>
      {digest ? <p className="tabular text-sm text-ink-3">{t('errorId', { id: digest })}</p> : null}
      <div className="flex flex-wrap gap-2">
        <button type="button" className="btn btn-primary" onClick={retry}>
          {t('tryAgain')}
        </button>
        <Link href="/" className="btn btn-quiet">
          {t('backToLibrary')}
        </Link>
      </div>
    </div>
  );
}
