import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { DocumentEntry } from '@/components/library/document-entry';
import { languageName } from '@/components/library/language-name';
import { libraryPath } from '@/components/library/library-path';
import { LibrarySearch } from '@/components/library/library-search';
import { EmptyLibrary, NothingFound } from '@/components/library/nothing';
import { Pagination } from '@/components/library/pagination';
import { Questions } from '@/components/library/questions';
import { readFilter } from '@/components/library/read-filter';
import { StateFilter } from '@/components/library/state-filter';
import { can } from '@/lib/domain/access/permissions';
import { disputedQuestions } from '@/lib/server/queries/disputed-questions';
import { libraryPage } from '@/lib/server/queries/library';
import { viewer } from '@/lib/server/session';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library');
  return { title: { absolute: t('documentTitle') } };
}

export default async function LibraryPage({ searchParams }: Props) {
  const filter = readFilter(await searchParams);
  const person = await viewer();
  const t = await getTranslations('library');
  const locale = await getLocale();
  const isPlain = libraryPath(filter) === '/';
  const [found, questions] = await Promise.all([
    libraryPage(filter, person),
    isPlain ? disputedQuestions(3, person) : [],
  ]);
  const role = can(person, 'document.create') ? 'importer' : person ? 'member' : 'visitor';
  const languages = found.languages.map((code) => ({ code, name: languageName(code, locale) }));
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-10 py-10 sm:py-14">
      <div className="grid items-end gap-x-14 gap-y-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]">
        <h1 className="page-title">{t('title')}</h1>
        <p className="max-w-[62ch] font-serif text-md text-pretty text-ink-2">{t('lead')}</p>
      </div>
      {found.isEmpty ? (
        <EmptyLibrary role={role} />
      ) : (
        <ClientMessages namespaces={['library']}>
          <LibrarySearch filter={filter} languages={languages}>
            <Questions questions={questions} />
            <StateFilter filter={filter} />
            <p className="py-3 text-sm text-ink-3" role="status">
              {found.approximate ? <span className="text-note">{t('approximate')} </span> : null}
              {filter.query || !isPlain
                ? t('found', { count: found.total })
                : t('count', { count: found.total })}
            </p>
            {found.documents.length === 0 ? (
              <NothingFound filter={filter} />
            ) : (
              <>
                {found.documents.map((document) => (
                  <DocumentEntry key={document.id} document={document} />
                ))}
                <Pagination
                  page={found.page}
                  pages={found.pages}
                  path={(page) => libraryPath({ ...filter, page })}
                />
              </>
            )}
          </LibrarySearch>
        </ClientMessages>
      )}
    </div>
  );
}
