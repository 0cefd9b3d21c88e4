import '../../../compare.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { Comparison } from '@/components/compare/comparison';
import { RevisionChooser } from '@/components/compare/revision-chooser';
import { DocumentHead } from '@/components/document/document-head';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { setPageStatus } from '@/lib/server/page-status';
import { comparePage } from '@/lib/server/queries/compare';
import { findDocument } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';
import { missingPage } from '../../../missing-page';

type Parameter = string | string[] | undefined;
type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ from?: Parameter; to?: Parameter; view?: Parameter }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('compare');
  const document = await findDocument((await params).slug, await viewer());
  return { title: document ? t('titleOf', { title: document.title }) : t('title'), robots: { index: false } };
}

/** The number of a revision; 0, which no revision has, for what is none. */
const numberOf = (value: Parameter): number =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 0;

export default async function CompareRoute({ params, searchParams }: Props) {
  const { slug } = await params;
  const { from, to, view } = await searchParams;
  const isGiven = from !== undefined || to !== undefined;
  const numbers = isGiven ? { from: numberOf(from), to: numberOf(to) } : null;
  const page = await comparePage(slug, numbers, await viewer());
  if (!page) return missingPage();
  const t = await getTranslations('compare');
  const { document, revisions, compared } = page;
  const isSideBySide = view === 'side';
  const newest = document.revision.number;
  if (isGiven && !compared) setPageStatus(404);
  return (
    <ClientMessages namespaces={['compare']}>
      <div className="page compare-page">
        <DocumentHead document={document} heading={t('title')} />
        {newest === 1 && compared === null ? (
          <EmptyState title={t('onlyOneTitle')}>
            <p>{t('onlyOneText')}</p>
          </EmptyState>
        ) : (
          <>
            <RevisionChooser
              {...{ slug, revisions, isSideBySide }}
              from={compared?.from ?? Math.max(1, newest - 1)}
              to={compared?.to ?? newest}
            />
            {compared ? (
              <Comparison {...{ compared, isSideBySide, document }} />
            ) : (
              <Callout tone="warn" title={t('notThereTitle')}>
                <p>{t('notThereText', { newest })}</p>
              </Callout>
            )}
          </>
        )}
      </div>
    </ClientMessages>
  );
}
