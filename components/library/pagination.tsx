import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icons';

/** Where one is in a long list, and the way on. */
export function Pagination({
  page,
  pages,
  path,
}: {
  page: number;
  pages: number;
  path: (page: number) => string;
}) {
  const t = useTranslations('library');
  if (pages < 2) return null;
  return (
    <nav
      aria-label={t('pages')}
      className="flex items-center justify-between gap-4 border-t border-rule pt-4"
    >
      {page > 1 ? (
        <Link className="btn btn-quiet btn-sm" rel="prev" href={path(page - 1)}>
          <Icon name="chevron-left" />
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      <span className="tabular text-sm text-ink-3">{t('pageOf', { page, pages })}</span>
      {page < pages ? (
        <Link className="btn btn-quiet btn-sm" rel="next" href={path(page + 1)}>
          {t('next')}
          <Icon name="chevron-right" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
