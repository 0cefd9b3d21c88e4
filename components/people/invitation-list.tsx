'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useFailureText } from '@/components/account/use-failure-text';
import { DateTime } from '@/components/ui/date-time';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/schemas/failure';
import type { InvitationDto } from '@/lib/server/queries/people';

/** Links that nobody has used yet. */
export function InvitationList({
  invitations,
  revoke,
}: {
  invitations: readonly InvitationDto[];
  revoke: (input: { invitationId: string }) => Promise<Result<null>>;
}) {
  const t = useTranslations('people');
  const failureText = useFailureText();
  const router = useRouter();
  const [revoking, setRevoking] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);

  async function withdraw(invitationId: string) {
    if (revoking) return;
    setRevoking(invitationId);
    const result = await revoke({ invitationId }).catch(
      (): Result<null> => ({ ok: false, failure: { code: 'offline' } }),
    );
    setRevoking(null);
    toast(result.ok ? t('revoked') : failureText(result.failure), result.ok ? 'good' : 'error');
    // The button goes with its link: whoever works with the keyboard stays at the list.
    if (result.ok) list.current?.focus({ preventScroll: true });
    router.refresh();
  }

  return (
    <section ref={list} tabIndex={-1} aria-label={t('outstanding')}>
      {invitations.length === 0 ? (
        <p className="text-ink-3">{t('noneOutstanding')}</p>
      ) : (
        <ul className="border-t border-rule">
          {invitations.map(({ id, purpose, role, forName, byName, expiresAt }) => {
            const what = t(`purpose.${purpose}`, { role: t(`roles.${role}`), name: forName ?? '' });
            return (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-2"
              >
                <span className="min-w-0">
                  {what}
                  <span className="block text-sm text-ink-3">
                    {byName ? `${t('by', { name: byName })} · ` : ''}
                    {t('until')} <DateTime value={expiresAt} withTime />
                  </span>
                </span>
                <button
                  type="button"
                  className="btn btn-quiet btn-sm"
                  aria-label={t('revokeNamed', { what })}
                  aria-disabled={revoking === id || undefined}
                  onClick={() => withdraw(id)}
                >
                  {t('revoke')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
