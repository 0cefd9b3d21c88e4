import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { JoinForm } from '@/components/account/join-form';
import { NewPasswordForm } from '@/components/account/new-password-form';
import { token as tokenSchema } from '@/lib/schemas/person';
import { sha256 } from '@/lib/server/events';
import { invitationOf } from '@/lib/server/queries/people';
import { acceptInvitation, setPassword } from './actions';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('joinTitle'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const invitation = tokenSchema.safeParse(token).success ? await invitationOf(sha256(token)) : null;
  const t = await getTranslations('account');
  if (!invitation) {
    return (
      <div className="page page-narrow grid gap-5 py-16">
        <h1 className="page-title">{t('linkGone')}</h1>
        <p className="max-w-prose text-md text-ink-2">{t('linkGoneText')}</p>
        <p className="flex flex-wrap gap-3">
          <Link className="btn btn-plain" href="/sign-in">
            {t('signIn')}
          </Link>
          <Link className="btn btn-quiet" href="/">
            {t('toLibrary')}
          </Link>
        </p>
      </div>
    );
  }
  const isReset = invitation.purpose === 'password_reset';
  return (
    <ClientMessages namespaces={['account']}>
      <div className="page page-narrow grid gap-8 py-12 sm:py-16">
        <div className="grid gap-3">
          <h1 className="page-title">{t(isReset ? 'resetTitle' : 'joinTitle')}</h1>
          <p className="max-w-prose text-md text-ink-2">
            {isReset
              ? t('resetText', { name: invitation.forName ?? '' })
              : t(`joinText.${invitation.purpose === 'first_admin' ? 'first_admin' : invitation.role}`)}
          </p>
        </div>
        {isReset ? (
          <NewPasswordForm setPassword={setPassword} token={token} />
        ) : (
          <JoinForm join={acceptInvitation} token={token} />
        )}
      </div>
    </ClientMessages>
  );
}
