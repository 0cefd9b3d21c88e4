import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { LibraryFilter } from '@/lib/server/queries/library';
import { libraryPath } from './library-path';

/** The library without a single document: what would be here and how it comes, for whoever looks. */
export function EmptyLibrary({ role }: { role: 'visitor' | 'member' | 'importer' }) {
  const t = useTranslations('library');
  return (
    <EmptyState title={t('emptyTitle')}>
      <p>{t(`emptyText.${role}`)}</p>
      {role === 'importer' ? (
        <Link className="btn btn-primary mt-2" href="/import">
          {t('emptyImport')}
        </Link>
      ) : null}
      {role === 'visitor' ? (
        <Link className="btn btn-plain mt-2" href="/sign-in">
          {t('emptySignIn')}
        </Link>
      ) : null}
    </EmptyState>
  );
}

/** A search that found nothing, and how to look wider. */
export function NothingFound({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations('library');
  const isFiltered = filter.state !== 'all' || filter.language !== null;
  const everywhere = libraryPath({ ...filter, state: 'all', language: null, page: 1 });
  return (
    <EmptyState title={filter.query ? t('nothingTitle', { query: filter.query }) : t('nothingHere')}>
      {filter.query ? <p>{t(isFiltered ? 'nothingFiltered' : 'nothingText')}</p> : null}
      <p className="mt-2 flex flex-wrap justify-center gap-3">
        {isFiltered ? (
          <Link className="btn btn-plain" href={everywhere} scroll={false}>
            {t('searchEverywhere')}
          </Link>
        ) : null}
        {filter.query ? (
          <Link
            className="btn btn-quiet"
            href={libraryPath({ ...filter, query: '', page: 1 })}
            scroll={false}
          >
            {t('clearSearch')}
          </Link>
        ) : null}
      </p>
    </EmptyState>
  );
}
