import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentHead } from '@/components/document/document-head';
import { RevisionEntry } from '@/components/document/revision-entry';
import { Pagination } from '@/components/library/pagination';
import { readPage } from '@/components/ui/read-page';
import { findDocument } from '@/lib/server/queries/document-page';
import { revisionsPage } from '@/lib/server/queries/revisions';
import { viewer } from '@/lib/server/session';
import { missingPage } from '../../../missing-page';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('revisions');
  const document = await findDocument((await params).slug, await viewer());
  return { title: document ? t('titleOf', { title: document.title }) : t('title'), robots: { index: false } };
}

export default async function RevisionsRoute({ params, searchParams }: Props) {
  const { slug } = await params;
  const { page: asked } = await searchParams;
  const found = await revisionsPage(slug, readPage(asked), await viewer());
  if (!found) return missingPage();
  const t = await getTranslations('revisions');
  const { document, revisions, page, pages } = found;
  return (
    <div className="page grid gap-8 py-10 sm:py-14">
      <DocumentHead document={document} heading={t('title')} lead={t('lead')} />
      <ol className="max-w-4xl" reversed start={revisions[0]?.number}>
        {revisions.map((revision) => (
          <RevisionEntry
            key={revision.number}
            revision={revision}
            slug={slug}
            isNewest={revision.number === document.revision.number}
          />
        ))}
      </ol>
      <Pagination page={page} pages={pages} path={(number) => `/d/${slug}/revisions?page=${number}`} />
    </div>
  );
}
