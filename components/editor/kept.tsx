'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { KeptAt } from './text-keeper';

/** Says when what is written was last kept on this device. */
export function Kept({ at }: { at: KeptAt }) {
  const t = useTranslations('editor');
  const format = useFormatter();
  if (!at) return null;
  // A time of this person's own clock, which only their browser knows.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const time = format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return t('keptAt', { time });
}
