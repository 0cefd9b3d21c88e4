'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Icon } from './icons';
import { dismissToast, toastStore } from './toast';

const ICONS = { info: 'info', good: 'check', error: 'warning' } as const;
const COLOURS = { info: 'text-ink-3', good: 'text-good', error: 'text-flag' } as const;

/** Where messages of `toast` appear; once, in the layout. It is always there, so that screen readers watch it. */
export function ToastRegion() {
  const t = useTranslations('ui');
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current, toastStore.onServer);
  return (
    <section
      aria-label={t('notifications')}
      className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-60 grid justify-items-center gap-2"
    >
      <div role="status" aria-live="polite" className="contents">
        {toasts.map(({ id, message, tone }) => (
          <div
            key={id}
            className="overlay-enter pointer-events-auto flex max-w-xl items-start gap-3 rounded-md border border-rule bg-raised py-2 ps-4 pe-2 shadow-lift"
          >
            <Icon name={ICONS[tone]} className={`mt-1.5 ${COLOURS[tone]}`} />
            <p className="py-1">{message}</p>
            <button
              type="button"
              className="btn btn-quiet btn-sm icon-btn"
              aria-label={t('dismiss')}
              onClick={() => dismissToast(id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
