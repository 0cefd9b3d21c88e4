import type { ReactNode } from 'react';
import { Icon } from './icons';
import { joinClasses } from './join-classes';

const ICONS = { info: 'info', warn: 'warning', error: 'warning', good: 'check' } as const;

export type CalloutProps = {
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  /** `alert` when it appears in answer to what the person did. */
  role?: 'alert' | 'status' | 'note';
  children?: ReactNode;
};

/** A few sentences set apart: a notice, a warning, a failure. */
export function Callout({ tone = 'info', title, role, children }: CalloutProps) {
  return (
    <div className={joinClasses('callout', tone !== 'info' && `callout-${tone}`)} role={role}>
      <Icon name={ICONS[tone]} />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
