import { joinClasses } from './join-classes';

export type ButtonLook = { variant?: 'plain' | 'primary' | 'quiet' | 'danger'; size?: 'md' | 'sm' };

/** The classes of a button, for any element that looks like one. */
export function buttonClass({ variant = 'plain', size = 'md' }: ButtonLook, className?: string): string {
  return joinClasses('btn', `btn-${variant}`, size === 'sm' && 'btn-sm', className);
}
