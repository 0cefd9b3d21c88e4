'use client';
import { useTranslations } from 'next-intl';
import { ComposerSlot } from '@/components/annotation/composer-slot';
import { Sheet } from '@/components/ui/sheet';

/** The composer of a new annotation on a window without a margin. What is unsent is kept when it is closed. */
export default function ComposerSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('reader');
  return (
    <Sheet
      title={t('composerTitle')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ComposerSlot />
    </Sheet>
  );
}
