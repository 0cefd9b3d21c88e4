import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

export default async function NotFound() {
  const t = await getTranslations('errors');
  return (
    <div className="page page-narrow grid gap-5 py-20">
      <title>{t('notFoundTitle')}</title>
      <h1 className="page-title">{t('notFoundTitle')}</h1>
      <p className="max-w-prose text-md text-ink-2">{t('notFoundText')}</p>
      <p>
        <Link href="/" className="btn btn-plain">
          {t('backToLibrary')}
        </Link>
      </p>
    </div>
  );
}
