'use client';
import { useTranslations } from 'next-intl';
import { disputeStatuses, outcomes } from '@/lib/domain/dispute/dispute';
import type { Failure } from '@/lib/schemas/failure';
import { copyText } from '../annotation/copy-text';
import { StaleNotice } from '../annotation/stale-notice';
import { Button } from '../ui/button';

/** Tells whoever came second who did what and why, and gives back what they had written. */
export function StaleMove({
  failure,
  reason,
  canGoOn,
  onGoOn,
  onLeave,
}: {
  failure: Failure;
  /** What this person had written. */
  reason: string;
  /** The step is still possible from where the question stands now. */
  canGoOn: boolean;
  onGoOn: () => void;
  onLeave: () => void;
}) {
  const t = useTranslations('dispute');
  const say = useTranslations('annotation');
  const { by, to, outcome, reason: theirs } = failure.details ?? {};
  const status = disputeStatuses.find((one) => one === to);
  const closedAs = outcomes.find((one) => one === outcome);
  const about = { name: String(by ?? ''), outcome: closedAs ? t(`outcomes.${closedAs}`) : '' };
  return (
    <StaleNotice
      title={t('stale.title')}
      happened={status ? t(`stale.${status}`, about) : t('stale.unknown')}
      theirReason={typeof theirs === 'string' && theirs ? t('stale.reason', { reason: theirs }) : null}
      ownLabel={t('stale.kept')}
      ownReason={reason}
      className="border-t border-rule pt-3"
    >
      {canGoOn ? null : <p className="hint">{t('stale.notAvailable')}</p>}
      <div className="flex flex-wrap gap-2">
        {canGoOn ? (
          <Button size="sm" variant="primary" onPress={onGoOn}>
            {t('stale.goOn')}
          </Button>
        ) : null}
        {reason ? (
          <Button size="sm" onPress={() => void copyText(reason, say)}>
            {t('stale.copy')}
          </Button>
        ) : null}
        <Button size="sm" variant="quiet" onPress={onLeave}>
          {t('close')}
        </Button>
      </div>
    </StaleNotice>
  );
}
