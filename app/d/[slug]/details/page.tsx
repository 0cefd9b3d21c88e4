import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { DetailsEditor } from '@/components/document/details-editor';
import { DocumentHead } from '@/components/document/document-head';
import { findDocument } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';
import { missingPage } from '../../../missing-page';
import { saveDetails } from './actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('details'))('heading'), robots: { index: false } };
}

export default async function DetailsPage({ params }: Props) {
  const { slug } = await params;
  const person = await viewer();
  const document = await findDocument(slug, person);
  if (!document) return missingPage();
  const t = await getTranslations('details');
  if (!document.can.includes('update')) {
    const back = person ? null : `/d/${slug}/details`;
    return <AccessNotice title={t('heading')} text={t('forEditors')} signIn={back} slug={slug} />;
  }
  const { id, version, title, language, direction } = document;
  const { sourceUrl, publisher, licence, contentNotice, visibility } = document;
  return (
    <ClientMessages namespaces={['details']}>
      <div className="page page-narrow grid gap-8 py-10 sm:py-14">
        <DocumentHead document={document} heading={t('heading')} />
        <DetailsEditor
          documentId={id}
          slug={slug}
          version={version}
          values={{
            ...{ title, language, direction, sourceUrl, publisher, licence, contentNotice, visibility },
          }}
          save={saveDetails.bind(null, person?.id)}
          locale={await getLocale()}
        />
      </div>
    </ClientMessages>
  );
}
