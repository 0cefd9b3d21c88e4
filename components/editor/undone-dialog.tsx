'use client';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Asks whether a text is to be saved from which somebody took out again what another had saved meanwhile. */
export function UndoneDialog({
  revision,
  isOpen,
  onClose,
  onPutTogether,
  onSaveWithout,
}: {
  /** Number of the revision that is out of the text. */
  revision: number;
  isOpen: boolean;
  onClose: () => void;
  onPutTogether: () => void;
  onSaveWithout: () => void;
}) {
  const t = useTranslations('editor.undone');
  const closing = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog role="alertdialog" title={t('question', { revision })} isOpen={isOpen} onOpenChange={onClose}>
      <p className="text-ink-2">{t('consequence', { revision })}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="danger" onPress={closing(onSaveWithout)}>
          {t('saveWithout')}
        </Button>
        <Button variant="primary" autoFocus onPress={closing(onPutTogether)}>
          {t('putTogether')}
        </Button>
      </div>
    </Dialog>
  );
}
