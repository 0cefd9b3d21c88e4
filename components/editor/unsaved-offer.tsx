'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Unsaved } from './unsaved-store';

/** Texts that were left here unsaved: to go on with, or to discard. */
export function UnsavedOffer({
  texts,
  newest,
  onGoOn,
  onDiscard,
}: {
  texts: readonly Unsaved[];
  /** Number of the newest revision. */
  newest: number;
  onGoOn: (unsaved: Unsaved) => void;
  onDiscard: (unsaved: Unsaved) => Promise<void>;
}) {
  const t = useTranslations('editor.unsaved');
  const format = useFormatter();
  const [toDiscard, setToDiscard] = useState<Unsaved | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const goesOnAt = useRef<number>(undefined);
  useEffect(() => {
    if (toDiscard || goesOnAt.current === undefined) return;
    // What the question would give the focus back to is gone: on with the text in its place, or with the last one.
    const rest = list.current?.children ?? [];
    rest[Math.min(goesOnAt.current, rest.length - 1)]?.querySelector('button')?.focus();
    goesOnAt.current = undefined;
  }, [toDiscard]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const when = (at: number) =>
    format.dateTime(new Date(at), {
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    });
  return (
    <>
      <div ref={list} className="grid gap-6">
        {texts.map((unsaved) => (
          <Callout key={unsaved.id} tone="warn" role="alert" title={t('title')}>
            <p>{t('text', { when: when(unsaved.keptAt), revision: unsaved.revision })}</p>
            {unsaved.revision < newest ? <p>{t('older', { newest })}</p> : null}
            <div className="mt-2 flex flex-wrap gap-2">
              <Button variant="primary" size="sm" onPress={() => onGoOn(unsaved)}>
                {t('goOn')}
              </Button>
              <Button variant="quiet" size="sm" onPress={() => setToDiscard(unsaved)}>
                {t('discard')}
              </Button>
            </div>
          </Callout>
        ))}
      </div>
      {toDiscard ? (
        <ConfirmDialog
          title={t('discardTitle')}
          confirmLabel={t('discardConfirm')}
          isDangerous
          isOpen
          onOpenChange={(isOpen) => {
            if (!isOpen) setToDiscard(null);
          }}
          onConfirm={async () => {
            const at = texts.indexOf(toDiscard);
            await onDiscard(toDiscard);
            goesOnAt.current = at;
            setToDiscard(null);
          }}
        >
          <p>{t('discardText')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
