'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button';
import { joinClasses } from './join-classes';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  size?: 'md' | 'lg';
  /** For a question that must be answered: read out at once, and not closed by a press outside. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
};

const WIDTHS = { md: 'max-w-lg', lg: 'max-w-3xl' };

/** A window over the page: focus stays in it and goes back to where it was. */
export function Dialog({ title, isOpen, onOpenChange, size = 'md', role = 'dialog', children }: DialogProps) {
  const t = useTranslations('ui');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className="overlay-enter fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-veil p-4"
    >
      <Modal
        className={joinClasses(
          'w-full rounded-md border border-rule bg-paper text-ink shadow-lift',
          WIDTHS[size],
        )}
      >
        <AriaDialog role={role} className="grid gap-4 p-6 outline-none">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="section-title text-lg">
              {title}
            </Heading>
            <IconButton
              icon="close"
              label={t('close')}
              onPress={() => onOpenChange(false)}
              className="-m-1.5"
            />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
