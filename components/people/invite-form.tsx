'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureText } from '@/components/account/failure-text';
import { useSubmission } from '@/components/account/use-submission';
import { Callout } from '@/components/ui/callout';
import { RadioGroup } from '@/components/ui/radio-group';
import { type Role, roles } from '@/lib/domain/access/roles';
import type { Result } from '@/lib/schemas/failure';
import { OneTimeLink } from './one-time-link';

/** Makes a link with which one person joins with a role. */
export function InviteForm({
  invite,
  origin,
}: {
  invite: (input: { role: Role }) => Promise<Result<{ token: string }>>;
  origin: string;
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const [made, setMade] = useState<{ token: string; role: Role } | null>(null);
  const chosen = (fields: Record<string, string>) => roles.find((one) => one === fields.role) ?? 'annotator';
  const { failure, isSending, submit } = useSubmission(
    (fields) => invite({ role: chosen(fields) }),
    ({ token }, fields) => {
      setMade({ token, role: chosen(fields) });
      router.refresh();
    },
  );
  return (
    <div className="grid gap-5">
      <p className="text-ink-2">{t('inviteText')}</p>
      <form className="grid gap-4" onSubmit={submit} aria-busy={isSending}>
        <RadioGroup
          name="role"
          label={t('inviteRole')}
          defaultValue="annotator"
          options={roles.map((id) => ({ id, label: t(`roles.${id}`), description: t(`roleHints.${id}`) }))}
        />
        {failure ? (
          <Callout tone="error" role="alert">
            <FailureText failure={failure} />
          </Callout>
        ) : null}
        <div>
          <button type="submit" className="btn btn-plain" aria-disabled={isSending || undefined}>
            {t('makeLink')}
          </button>
        </div>
      </form>
      {made ? (
        <OneTimeLink
          key={made.token}
          address={`${origin}/join/${made.token}`}
          hint={t('inviteLinkHint', { role: t(`roles.${made.role}`) })}
        />
      ) : null}
    </div>
  );
}
