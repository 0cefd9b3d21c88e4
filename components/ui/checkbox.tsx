import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from './join-classes';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode };

/** A native checkbox: it works in a form without scripts. */
export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <label className={joinClasses('choice', className)}>
      <input {...props} type="checkbox" />
      <span>{children}</span>
    </label>
  );
}
