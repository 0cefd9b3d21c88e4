import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { viewer } from '@/lib/server/session';
import { signOut } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signOut'), robots: { index: false } };
}

/** Asks first, so that no link can sign anybody out. */
export default async function SignOutPage() {
  const person = await viewer();
  if (!person) redirect('/');
  const t = await getTranslations('account');
  return (
    <div className="page page-narrow grid gap-6 py-16">
      <h1 className="page-title">{t('signOut')}</h1>
      <p className="text-ink-2">{t('signedInAs', { name: person.name })}</p>
      <form action={signOut}>
        <button type="submit" className="btn btn-primary">
          {t('signOut')}
        </button>
      </form>
    </div>
  );
}
