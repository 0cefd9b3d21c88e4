'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Annotations that no longer apply, folded at the end of all; unfolded when one of them is opened. */
export function ClosedNotes({
  count,
  isOpened,
  children,
}: {
  count: number;
  isOpened: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('anchor.panel');
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (isOpened && details.current) details.current.open = true;
  }, [isOpened]);
  return (
    <details ref={details} className="reader-closed">
      <summary>{t('closed', { count })}</summary>
      {children}
    </details>
  );
}
