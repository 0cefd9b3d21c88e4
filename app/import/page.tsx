import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { ImportForm } from '@/components/import/import-form';
import { denial } from '@/lib/domain/access/permissions';
import { viewer } from '@/lib/server/session';
import { previewImport, storeDocument } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') };
}

export default async function ImportPage() {
  const person = await viewer();
  const t = await getTranslations('import');
  const refusal = denial(person, 'document.create');
  if (refusal) {
    return <AccessNotice title={t('title')} text={t('forEditors')} signIn={person ? null : '/import'} />;
  }
  return (
    <ClientMessages namespaces={['import', 'details']}>
      <div className="page grid gap-8 py-10 sm:py-14">
        <div className="grid gap-3">
          <h1 className="page-title">{t('title')}</h1>
          <p className="max-w-[62ch] font-serif text-md text-pretty text-ink-2">{t('lead')}</p>
        </div>
        <ImportForm
          preview={previewImport}
          store={storeDocument.bind(null, person?.id)}
          locale={await getLocale()}
        />
      </div>
    </ClientMessages>
  );
}
