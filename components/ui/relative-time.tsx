'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

/** One clock for all times on a page; it ticks once a minute. */
function everyMinute(tick: () => void): () => void {
  const timer = setInterval(tick, MINUTE);
  return () => clearInterval(timer);
}

/** How long ago something was, or its date after a week. The server writes the date, so that both sides agree. */
export function RelativeTime({ value }: { value: string }) {
  const format = useFormatter();
  const t = useTranslations('ui');
  const minute = useSyncExternalStore(
    everyMinute,
    () => Math.floor(Date.now() / MINUTE),
    () => null,
  );
  const date = new Date(value);
  const day = format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric' });
  const age = minute === null ? Number.POSITIVE_INFINITY : minute * MINUTE - date.getTime();
  const text =
    age > 7 * 24 * 60 * MINUTE
      ? day
      : age < MINUTE
        ? t('justNow')
        : format.relativeTime(date, (minute ?? 0) * MINUTE);
  return (
    <time dateTime={value} title={format.dateTime(date, { dateStyle: 'long', timeStyle: 'short' })}>
      {text}
    </time>
  );
}
