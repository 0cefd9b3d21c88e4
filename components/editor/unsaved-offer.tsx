'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
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
  onDiscard: (unsaved: Unsaved) => void;
}) {
  const t = useTranslations('editor.unsaved');
  const format = useFormatter();
  const [toDiscard, setToDiscard] = useState<Unsaved | null>(null);
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
      <ConfirmDialog
        title={t('discardTitle')}
        confirmLabel={t('discardConfirm')}
        isDangerous
        isOpen={toDiscard !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setToDiscard(null);
        }}
        onConfirm={() => {
          if (toDiscard) onDiscard(toDiscard);
          setToDiscard(null);
        }}
      >
        <p>{t('discardText')}</p>
      </ConfirmDialog>
    </>
  );
}
