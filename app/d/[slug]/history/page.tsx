import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { ChainNotice } from '@/components/document/chain-notice';
import { DocumentHead } from '@/components/document/document-head';
import { HistoryEntryItem } from '@/components/document/history-entry';
import { Pagination } from '@/components/library/pagination';
import { EmptyState } from '@/components/ui/empty-state';
import { readPage } from '@/components/ui/read-page';
import { findDocument } from '@/lib/server/queries/document-page';
import { historyPage } from '@/lib/server/queries/history';
import { verifyHistory } from '@/lib/server/queries/verify-history';
import { viewer } from '@/lib/server/session';
import { missingPage } from '../../../missing-page';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[]; check?: string | string[] }>;
};

/** A history up to this long is checked whenever it is shown; a longer one when somebody asks. */
const CHECKED_AT_ONCE = 500;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('history');
  const document = await findDocument((await params).slug, await viewer());
  return { title: document ? t('titleOf', { title: document.title }) : t('title'), robots: { index: false } };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { page: asked, check } = await searchParams;
  const person = await viewer();
  const history = await historyPage(slug, readPage(asked), person);
  if (!history) return missingPage();
  const t = await getTranslations('history');
  const { document, entries, page, pages } = history;
  const isChecked = check === '1' || document.sequence <= CHECKED_AT_ONCE;
  const checked = isChecked ? await verifyHistory(slug, person) : null;
  return (
    <ClientMessages namespaces={['history']}>
      <div className="page grid gap-8 py-10 sm:py-14">
        <DocumentHead document={document} heading={t('title')} lead={t('lead')} />
        <ChainNotice
          events={document.sequence}
          check={checked?.ok ? checked.value : null}
          checkPath={`/d/${slug}/history?check=1`}
        />
        {entries.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <ol className="max-w-4xl">
            {entries.map((entry) => (
              <HistoryEntryItem
                key={entry.sequence}
                entry={entry}
                documentId={document.id}
                slug={slug}
                language={document.language}
              />
            ))}
          </ol>
        )}
        <Pagination page={page} pages={pages} path={(number) => `/d/${slug}/history?page=${number}`} />
      </div>
    </ClientMessages>
  );
}
