'use client';
import { useTranslations } from 'next-intl';
import { anchorDecisions } from '@/lib/domain/anchoring/decision';
import type { Failure } from '@/lib/schemas/failure';
import { StaleNotice } from '../annotation/stale-notice';
import { Button } from '../ui/button';

/** Tells whoever came second what the first one decided and why, and gives back what they had written. */
export function StaleDecision({
  failure,
  reason,
  onLook,
}: {
  failure: Failure;
  /** What this person had written. */
  reason: string;
  onLook: () => void;
}) {
  const t = useTranslations('anchor');
  const { by, decision, exact, reason: theirs } = failure.details ?? {};
  const what = anchorDecisions.find((one) => one === decision);
  const name = String(by ?? '');
  const known = what && name ? t(`stale.${what}`, { name, exact: String(exact ?? '') }) : t('stale.unknown');
  return (
    <StaleNotice
      title={t('stale.title')}
      happened={failure.code === 'stale_revision' ? t('stale.revised') : known}
      theirReason={typeof theirs === 'string' && theirs ? t('stale.reason', { reason: theirs }) : null}
      ownLabel={t('stale.yours')}
      ownReason={reason}
      className="max-w-prose"
    >
      <div>
        <Button size="sm" onPress={onLook}>
          {t('stale.look')}
        </Button>
      </div>
    </StaleNotice>
  );
}
