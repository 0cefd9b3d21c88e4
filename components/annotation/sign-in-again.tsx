'use client';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/schemas/failure';

/** After the sentence of a failure: for whoever is signed out by now, the way to sign in without leaving what is written. */
export function SignInAgain({ failure }: { failure: Failure }) {
  const t = useTranslations('errors');
  if (failure.code !== 'sign_in_first') return null;
  return (
    <a className="link" href="/sign-in" target="_blank" rel="noopener">
      {t('signInAgain')}
    </a>
  );
}
