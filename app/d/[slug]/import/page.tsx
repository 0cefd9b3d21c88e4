import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { DocumentHead } from '@/components/document/document-head';
import { ReimportForm } from '@/components/import/reimport-form';
import { findDocument } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';
import { missingPage } from '../../../missing-page';
import { previewReimport, storeReimport } from './actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reimport'))('heading'), robots: { index: false } };
}

export default async function ReimportPage({ params }: Props) {
  const { slug } = await params;
  const person = await viewer();
  const document = await findDocument(slug, person);
  if (!document) return missingPage();
  const t = await getTranslations('reimport');
  if (!document.can.includes('revise')) {
    const back = person ? null : `/d/${slug}/import`;
    return <AccessNotice title={t('heading')} text={t('forEditors')} signIn={back} slug={slug} />;
  }
  return (
    <ClientMessages namespaces={['reimport', 'import']}>
      <div className="page grid gap-8 py-10 sm:py-14">
        <DocumentHead document={document} heading={t('heading')} lead={t('lead')} />
        <ReimportForm
          documentId={document.id}
          slug={slug}
          preview={previewReimport}
          store={storeReimport.bind(null, person?.id)}
        />
      </div>
    </ClientMessages>
  );
}
