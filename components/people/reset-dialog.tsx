'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureText } from '@/components/account/failure-text';
import { useSubmission } from '@/components/account/use-submission';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import type { PersonDto } from '@/lib/server/queries/people';
import { OneTimeLink } from './one-time-link';
import type { ResetPassword } from './people-table';

/** Makes the link with which somebody who has forgotten their password sets a new one. */
export function ResetDialog({
  person,
  resetPassword,
  origin,
  onClose,
}: {
  person: PersonDto;
  resetPassword: ResetPassword;
  origin: string;
  onClose: () => void;
}) {
  const t = useTranslations('people');
  const [token, setToken] = useState<string | null>(null);
  const { failure, isSending, submit } = useSubmission(
    () => resetPassword({ personId: person.id }),
    (made) => setToken(made.token),
  );
  return (
    <Dialog
      title={t('resetTitle', { name: person.name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {token ? (
        <OneTimeLink address={`${origin}/join/${token}`} hint={t('resetLinkHint', { name: person.name })} />
      ) : (
        <form className="grid gap-5" onSubmit={submit} aria-busy={isSending}>
          <p className="text-ink-2">{t('resetText', { name: person.name })}</p>
          {failure ? (
            <Callout tone="error" role="alert">
              <FailureText failure={failure} />
            </Callout>
          ) : null}
          <div className="flex flex-wrap justify-end gap-2">
            <button type="button" className="btn btn-quiet" onClick={onClose}>
              {t('cancel')}
            </button>
            <button type="submit" className="btn btn-primary" aria-disabled={isSending || undefined}>
              {t('makeLink')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
