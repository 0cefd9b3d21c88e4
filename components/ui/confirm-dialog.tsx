'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export type ConfirmDialogProps = {
  title: string;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  confirmLabel: string;
  isDangerous?: boolean;
  isPending?: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
};

export function ConfirmDialog({
  children,
  confirmLabel,
  isDangerous,
  isPending,
  onConfirm,
  ...dialog
}: ConfirmDialogProps) {
  const t = useTranslations('ui');
  return (
    <Dialog {...dialog} role="alertdialog">
      <div className="text-ink-2">{children}</div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" autoFocus onPress={() => dialog.onOpenChange(false)}>
          {t('cancel')}
        </Button>
        <Button variant={isDangerous ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
