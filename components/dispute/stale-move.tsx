'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { disputeStatuses, outcomes } from '@/lib/domain/dispute/dispute';
import type { Failure } from '@/lib/schemas/failure';
import { copyText } from '../annotation/copy-text';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';

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
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const { by, to, outcome, reason: theirs } = failure.details ?? {};
  const status = disputeStatuses.find((one) => one === to);
  const closedAs = outcomes.find((one) => one === outcome);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('stale.title')}
      className="grid gap-3 border-t border-rule pt-3 outline-none"
    >
      <Callout tone="warn" role="alert" title={t('stale.title')}>
        <p>
          {status
            ? t(`stale.${status}`, {
                name: String(by ?? ''),
                outcome: closedAs ? t(`outcomes.${closedAs}`) : '',
              })
            : t('stale.unknown')}
        </p>
        {typeof theirs === 'string' && theirs ? <p>{t('stale.reason', { reason: theirs })}</p> : null}
      </Callout>
      {reason ? (
        <div>
          <p className="hint">{t('stale.kept')}</p>
          <blockquote className="font-serif whitespace-pre-line">{reason}</blockquote>
        </div>
      ) : null}
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
    </section>
  );
}
