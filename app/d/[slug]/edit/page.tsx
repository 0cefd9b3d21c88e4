import '../../../reader.css';
import '../../../editor.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { TextEditor } from '@/components/editor/text-editor';
import { keptDocumentPage } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';
import { handOver } from '../../../hand-over';
import { missingPage } from '../../../missing-page';

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => keptDocumentPage(slug, await viewer()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kept = await load((await params).slug);
  const t = await getTranslations('editor');
  return {
    title: kept ? t('titleOf', { title: kept.page.document.title }) : t('title'),
    robots: { index: false },
  };
}

export default async function EditPage({ params }: Props) {
  const { slug } = await params;
  const kept = await load(slug);
  if (!kept) return missingPage();
  const t = await getTranslations('editor');
  const { document } = kept.page;
  if (!document.can.includes('revise')) {
    const back = (await viewer()) ? null : `/d/${slug}/edit`;
    return <AccessNotice title={t('title')} text={t('forEditors')} signIn={back} slug={slug} />;
  }
  return (
    <ClientMessages namespaces={['editor', 'reader', 'annotation', 'anchor', 'dispute']}>
      <div className="page editor-head">
        <p className="eyebrow">
          <Link className="link" href={`/d/${slug}`}>
            {t('toText')}
          </Link>
        </p>
        <h1 className="editor-title">
          <span className="text-ink-3">{t('heading')}</span>{' '}
          <span lang={document.language ?? undefined} dir={document.direction}>
            {document.title}
          </span>
        </h1>
        <noscript>
          <p>{t('needsScripts')}</p>
        </noscript>
      </div>
      <TextEditor key={document.revision.id} page={await handOver(kept)} />
    </ClientMessages>
  );
}
