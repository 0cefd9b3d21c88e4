import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { LibraryFilter } from '@/lib/server/queries/library';
import { libraryPath } from './library-path';

const STATES: readonly LibraryFilter['state'][] = ['all', 'contested', 'settled', 'unannotated'];

/** Which documents to list; links, so that they work everywhere and can be passed on. */
export function StateFilter({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations('library');
  return (
    <nav aria-label={t('states')}>
      <ul className="tabs">
        {STATES.map((state) => (
          <li key={state}>
            <Link
              className="tab inline-flex items-center"
              href={libraryPath({ ...filter, state, page: 1 })}
              scroll={false}
              aria-current={state === filter.state ? 'page' : undefined}
            >
              {t(`state.${state}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
