import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { returnPath } from '@/components/account/return-path';
import { SamplePeople } from '@/components/account/sample-people';
import { SignInForm } from '@/components/account/sign-in-form';
import { Callout } from '@/components/ui/callout';
import { env } from '@/lib/server/env';
import { pathBeforeProvider } from '@/lib/server/path-before-provider';
import { samplePeople } from '@/lib/server/sample-door';
import { viewer } from '@/lib/server/session';
import { signInProviders } from '@/lib/server/sign-in-providers';

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; error?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, done } = await searchParams;
  const to = returnPath(callbackUrl ?? (error ? await pathBeforeProvider() : undefined));
  if (await viewer()) redirect(to);
  const t = await getTranslations('account');
  const sample = await samplePeople();
  const providers = signInProviders().map(({ id, name }) => ({ id, name }));
  return (
    <ClientMessages namespaces={['account']}>
      <div className="page page-narrow grid gap-10 py-12 sm:py-16">
        <div className="grid gap-6">
          <h1 className="page-title">{t('signIn')}</h1>
          {error ? (
            <Callout tone="error" role="alert">
              {t(providerRefusal(error))}
            </Callout>
          ) : null}
          {done === 'password' ? (
            <Callout tone="good" role="status">
              {t('passwordSet')}
            </Callout>
          ) : null}
          <noscript>
            <Callout tone="warn">{t('needsScripts')}</Callout>
          </noscript>
        </div>
        {sample.length > 0 ? <SamplePeople people={sample} to={to} /> : null}
        <section className="grid gap-6" aria-label={t('withPassword')}>
          {sample.length > 0 ? <h2 className="section-title">{t('withPassword')}</h2> : null}
          <div className="max-w-sm">
            <SignInForm to={to} />
          </div>
          {providers.length > 0 ? <ProviderButtons providers={providers} to={to} /> : null}
          <div className="hint grid gap-1">
            <p>{t('forgotten')}</p>
            {env().REGISTRATION ? (
              <p>
                {t('noAccount')}{' '}
                <Link className="link whitespace-nowrap" href="/register">
                  {t('register')}
                </Link>
              </p>
            ) : (
              <p>{t('byInvitation')}</p>
            )}
          </div>
        </section>
      </div>
    </ClientMessages>
  );
}

/** Why a provider's answer let nobody in, where the person can do more about it than try again. */
function providerRefusal(error: string) {
  if (error === 'registration_closed') return 'providerUnknown';
  return error === 'address_not_verified' ? 'providerUnverified' : 'providerFailed';
}
