'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReaderKeys } from '@/components/reader/use-reader-keys';
import { useStoredSwitch } from '@/components/reader/use-stored-switch';
import { Icon } from '@/components/ui/icons';

/** Goes from change to change, with buttons and with the reader's keys (n and p), which the reader's switch turns off. */
export function ChangeSteps({ count }: { count: number }) {
  const t = useTranslations('compare');
  const [lettersOn] = useStoredSwitch('reader-letters');
  const [at, setAt] = useState<number | null>(null);
  const go = (by: 1 | -1) => {
    const number = stepFrom(by);
    const change = document.getElementById(`change-${number}`);
    if (!change) return;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: 'start' });
    setAt(number);
  };
  useReaderKeys({ next: () => go(1), previous: () => go(-1) }, lettersOn);
  return (
    <div className="js-only flex items-center gap-1">
      <button type="button" className="btn btn-quiet btn-sm" onClick={() => go(-1)} aria-keyshortcuts="p">
        <Icon name="chevron-up" />
        {t('previous')}
      </button>
      <button type="button" className="btn btn-quiet btn-sm" onClick={() => go(1)} aria-keyshortcuts="n">
        <Icon name="chevron-down" />
        {t('next')}
      </button>
      <span role="status" className="text-sm text-ink-3 tabular">
        {at === null ? t('changes', { count }) : t('at', { number: at, count })}
      </span>
    </div>
  );
}

/** The change after or before the one that has the focus, or else after or before what is at the top of the window. */
function stepFrom(by: 1 | -1): number {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
  const focused = document.activeElement?.closest<HTMLElement>('[data-change]');
  const isInSight =
    focused &&
    focused.getBoundingClientRect().bottom > 0 &&
    focused.getBoundingClientRect().top < innerHeight;
  const last = changes.length;
  if (isInSight) return Math.min(Math.max(changes.indexOf(focused) + 1 + by, 1), last);
  const top = document.querySelector('.compare-bar')?.getBoundingClientRect().bottom ?? 0;
  const above = changes.filter((change) => change.getBoundingClientRect().top < top).length;
  return Math.min(Math.max(by === 1 ? above + 1 : above, 1), last);
}
