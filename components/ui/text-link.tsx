import Link from 'next/link';
import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes';

/** A link within words. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link {...props} className={joinClasses('link', className)} />;
}
