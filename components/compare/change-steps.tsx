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
    const number = stepFrom(by, at);
    const change = document.getElementById(`change-${number}`);
    if (!change) return;
    change.focus({ preventScroll: true });
    // At once: the next step, however soon it comes, begins with what is in sight.
    change.scrollIntoView({ block: 'start', behavior: 'instant' });
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

/**
 * The change after or before the one that has the focus, or that was gone to last and is still in sight; otherwise after or
 * before what is at the top of the window.
 */
function stepFrom(by: 1 | -1, last: number | null): number {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
  const isInSight = (change: Element | null | undefined): change is HTMLElement => {
    const box = change?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  const here = [document.activeElement?.closest('[data-change]'), changes[(last ?? 0) - 1]].find(isInSight);
  const top = document.querySelector('.compare-bar')?.getBoundingClientRect().bottom ?? 0;
  const above = changes.filter((change) => change.getBoundingClientRect().top < top).length;
  const number = here ? changes.indexOf(here) + 1 + by : by === 1 ? above + 1 : above;
  return Math.min(Math.max(number, 1), changes.length);
}
