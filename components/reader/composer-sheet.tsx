'use client';
import { useTranslations } from 'next-intl';
import { ComposerSlot } from '@/components/annotation/composer-slot';
import type { AnnotationKind } from '@/components/annotation/drafts';
import { Sheet } from '@/components/ui/sheet';

/** The composer of a new annotation on a window without a margin. What is unsent is kept when it is closed. */
export default function ComposerSheet({ kind, onClose }: { kind: AnnotationKind; onClose: () => void }) {
  const t = useTranslations('annotation.compose.new');
  return (
    <Sheet
      title={t(kind)}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ComposerSlot />
    </Sheet>
  );
}
