'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { anchorDecisions } from '@/lib/domain/anchoring/decision';
import type { Failure } from '@/lib/schemas/failure';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';

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
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const { by, decision, exact, reason: theirs } = failure.details ?? {};
  const what = anchorDecisions.find((one) => one === decision);
  const name = String(by ?? '');
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('stale.title')}
      className="grid max-w-prose gap-3 outline-none"
    >
      <Callout tone="warn" role="alert" title={t('stale.title')}>
        <p>
          {failure.code === 'stale_revision'
            ? t('stale.revised')
            : what && name
              ? t(`stale.${what}`, { name, exact: String(exact ?? '') })
              : t('stale.unknown')}
        </p>
        {typeof theirs === 'string' && theirs ? <p>{t('stale.reason', { reason: theirs })}</p> : null}
      </Callout>
      {reason ? (
        <div>
          <p className="hint">{t('stale.yours')}</p>
          <blockquote className="font-serif whitespace-pre-line">{reason}</blockquote>
        </div>
      ) : null}
      <div>
        <Button size="sm" onPress={onLook}>
          {t('stale.look')}
        </Button>
      </div>
    </section>
  );
}
