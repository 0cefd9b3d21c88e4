'use client';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/schemas/failure';

/**
 * After the sentence of a failure: the way on, without leaving what is written, for whoever is signed out by now, or finds
 * that somebody else is signed in. The page to sign in at is closed to these until they have signed them out.
 */
export function SignInAgain({ failure: { code } }: { failure: Failure }) {
  const t = useTranslations('errors');
  if (code !== 'sign_in_first' && code !== 'somebody_else') return null;
  const isOut = code === 'sign_in_first';
  return (
    <a className="link" href={isOut ? '/sign-in' : '/sign-out'} target="_blank" rel="noopener">
      {t(isOut ? 'signInAgain' : 'signOutThere')}
    </a>
  );
}
