import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { JoinForm } from '@/components/account/join-form';
import { env } from '@/lib/server/env';
import { viewer } from '@/lib/server/session';
import { missingPage } from '../missing-page';
import { register } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('register') };
}

export default async function RegisterPage() {
  if (!env().REGISTRATION) return missingPage();
  if (await viewer()) redirect('/');
  const t = await getTranslations('account');
  return (
    <ClientMessages namespaces={['account']}>
      <div className="page page-narrow grid gap-8 py-12 sm:py-16">
        <div className="grid gap-3">
          <h1 className="page-title">{t('register')}</h1>
          <p className="max-w-prose text-md text-ink-2">{t('registerText')}</p>
        </div>
        <JoinForm join={register} />
      </div>
    </ClientMessages>
  );
}
