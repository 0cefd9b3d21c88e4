import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { Pagination } from '@/components/library/pagination';
import { QueueEntryItem } from '@/components/queue/queue-entry';
import { QueueFilterForm } from '@/components/queue/queue-filter';
import { queuePath, readQueueFilter } from '@/components/queue/read-queue-filter';
import { EmptyState } from '@/components/ui/empty-state';
import { queuePage } from '@/lib/server/queries/queue';
import { viewer } from '@/lib/server/session';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title'), robots: { index: false } };
}

export default async function Queue({ searchParams }: Props) {
  const filter = readQueueFilter(await searchParams);
  const person = await viewer();
  const t = await getTranslations('queue');
  const found = await queuePage(filter, person);
  if (!found) {
    return <AccessNotice title={t('title')} text={t('forAnnotators')} signIn={person ? null : '/queue'} />;
  }
  const { entries, total, page, pages, documents, seesAll } = found;
  const isFiltered = queuePath({ ...filter, page: 1 }) !== '/queue';
  return (
    <ClientMessages namespaces={['queue', 'anchor']}>
      <div className="page grid grid-cols-[minmax(0,1fr)] gap-8 py-10 sm:py-14">
        <div className="grid gap-3">
          <h1 className="page-title">{t('title')}</h1>
          <p className="max-w-[62ch] font-serif text-md text-pretty text-ink-2">{t('lead')}</p>
          {seesAll ? null : <p className="text-ink-3">{t('ownLead')}</p>}
        </div>
        {documents.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <QueueFilterForm filter={filter} documents={documents} seesAll={seesAll} />
            <section aria-labelledby="queue-count">
              <p id="queue-count" tabIndex={-1} className="pb-3 text-sm text-ink-3" role="status">
                {t('count', { count: total })}
              </p>
              {entries.length === 0 ? (
                <p className="grid gap-3">
                  {t('emptyFiltered')}
                  {isFiltered ? (
                    <Link href="/queue" className="link">
                      {t('clear')}
                    </Link>
                  ) : null}
                </p>
              ) : (
                <ol className="max-w-4xl">
                  {entries.map((entry) => (
                    <QueueEntryItem key={`${entry.id}:${entry.anchor.version}`} entry={entry} />
                  ))}
                </ol>
              )}
              <Pagination
                page={page}
                pages={pages}
                path={(number) => queuePath({ ...filter, page: number })}
              />
            </section>
          </>
        )}
      </div>
    </ClientMessages>
  );
}
