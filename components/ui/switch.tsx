'use client';

import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { joinClasses } from './join-classes';

export type SwitchProps = Omit<AriaSwitchProps, 'className' | 'children'> & {
  children: string;
  className?: string;
};

/** Something that is on or off and takes effect at once. */
export function Switch({ children, className, ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className={joinClasses('group inline-flex min-h-8 cursor-pointer items-center gap-2.5', className)}
    >
      <span className="flex h-5 w-9 rounded-full border border-rule-strong bg-sunken p-[3px] transition-colors group-data-[selected]:border-ink group-data-[selected]:bg-ink group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-focus">
        <span className="size-3 rounded-full bg-rule-strong transition-transform group-data-[selected]:translate-x-4 group-data-[selected]:bg-paper forced-colors:bg-[ButtonText]" />
      </span>
      {children}
    </AriaSwitch>
  );
}
