import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import { joinClasses } from './join-classes';

export type Tone = 'note' | 'citation' | 'flag' | 'suggestion' | 'settled' | 'good';

/** A kind or a state in a word, with its sign. */
export function Badge({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={joinClasses('badge', tone && `badge-${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
