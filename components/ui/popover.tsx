'use client';

import type { ReactElement, ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  placement?: AriaProps['placement'];
  children: ReactNode;
};

/** A small window beside its button. */
export function Popover({ trigger, label, placement = 'bottom start', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        className="overlay-enter max-w-[min(24rem,calc(100vw-2rem))] overflow-auto rounded-md border border-rule bg-raised text-ink shadow-lift"
      >
        <Dialog aria-label={label} className="p-4 outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
