import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AccessNotice } from '@/components/account/access-notice';
import { Pagination } from '@/components/library/pagination';
import { InvitationList } from '@/components/people/invitation-list';
import { InviteForm } from '@/components/people/invite-form';
import { PeopleTable } from '@/components/people/people-table';
import { readPage } from '@/components/ui/read-page';
import { env } from '@/lib/server/env';
import { manyAnnotations, peoplePage } from '@/lib/server/queries/people';
import { viewer } from '@/lib/server/session';
import { changePerson, invite, resetPassword, revokeInvitation } from './actions';

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title'), robots: { index: false } };
}

export default async function PeoplePage({ searchParams }: Props) {
  const person = await viewer();
  const t = await getTranslations('people');
  const page = await peoplePage(person, readPage((await searchParams).page));
  if (!page) {
    return <AccessNotice title={t('title')} text={t('forAdmins')} signIn={person ? null : '/people'} />;
  }
  const origin = new URL(env().APP_URL).origin;
  return (
    <ClientMessages namespaces={['people']}>
      <div className="page grid gap-12 py-10 sm:py-14">
        <div className="grid gap-3">
          <h1 className="page-title">{t('title')}</h1>
          <p className="max-w-[62ch] font-serif text-md text-pretty text-ink-2">{t('lead')}</p>
        </div>
        <section aria-labelledby="people-list" className="grid gap-4">
          <h2 id="people-list" className="section-title">
            {t('count', { count: page.total })}
          </h2>
          <PeopleTable
            people={page.people}
            manyAnnotations={manyAnnotations}
            origin={origin}
            changePerson={changePerson.bind(null, person?.id)}
            resetPassword={resetPassword.bind(null, person?.id)}
          />
          <Pagination page={page.page} pages={page.pages} path={(number) => `/people?page=${number}`} />
        </section>
        <section aria-labelledby="invite" className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-2">
          <div className="grid gap-4">
            <h2 id="invite" className="section-title">
              {t('invite')}
            </h2>
            <InviteForm invite={invite.bind(null, person?.id)} origin={origin} />
          </div>
          <div className="grid gap-4">
            <h2 className="section-title">{t('outstanding')}</h2>
            <InvitationList invitations={page.invitations} revoke={revokeInvitation.bind(null, person?.id)} />
          </div>
        </section>
      </div>
    </ClientMessages>
  );
}
