'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button';

export type SheetProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
};

/** A sheet that rises from the bottom edge of a small screen and leaves the text visible above it. */
export function Sheet({ title, isOpen, onOpenChange, children }: SheetProps) {
  const t = useTranslations('ui');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="overlay-enter fixed inset-0 z-50 flex items-end justify-center bg-veil"
    >
      <Modal className="sheet-enter max-h-[72dvh] w-full max-w-2xl overflow-y-auto overscroll-contain rounded-t-lg border-t border-rule bg-paper text-ink shadow-lift">
        <Dialog className="outline-none">
          <div className="sticky top-0 z-10 flex items-center justify-between gap-4 border-b border-rule bg-paper px-4 py-1.5">
            <Heading slot="title" className="font-semibold">
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} onPress={() => onOpenChange(false)} />
          </div>
          <div className="px-4 pt-4 pb-[max(1.5rem,env(safe-area-inset-bottom))]">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
