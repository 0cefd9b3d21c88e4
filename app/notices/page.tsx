import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { Pagination } from '@/components/library/pagination';
import { NoticeList } from '@/components/notices/notice-list';
import { EmptyState } from '@/components/ui/empty-state';
import { readPage } from '@/components/ui/read-page';
import { noticesPage } from '@/lib/server/queries/notices';
import { viewer } from '@/lib/server/session';
import { readNotices } from './actions';

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title'), robots: { index: false } };
}

export default async function Notices({ searchParams }: Props) {
  const person = await viewer();
  const t = await getTranslations('notices');
  const found = await noticesPage(person, readPage((await searchParams).page));
  if (!found) return <AccessNotice title={t('title')} text={t('forPeople')} signIn="/notices" />;
  const { notices, unread, page, pages } = found;
  return (
    <ClientMessages namespaces={['notices']}>
      <div className="page grid grid-cols-[minmax(0,1fr)] gap-8 py-10 sm:py-14">
        <div className="grid gap-3">
          <h1 className="page-title">{t('title')}</h1>
          <p className="max-w-[62ch] font-serif text-md text-pretty text-ink-2">{t('lead')}</p>
        </div>
        {notices.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <NoticeList notices={notices} unread={unread} readNotices={readNotices.bind(null, person?.id)} />
        )}
        <Pagination page={page} pages={pages} path={(number) => `/notices?page=${number}`} />
      </div>
    </ClientMessages>
  );
}
