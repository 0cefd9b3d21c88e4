'use client';

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonLook, buttonClass } from './button-class';

export type ButtonProps = Omit<AriaButtonProps, 'className'> & ButtonLook & { className?: string };

export function Button({ variant, size, className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass({ variant, size }, className)} />;
}
