import type { Reanchored } from './reanchored';

/** How notes are listed, one group after the other: on their words, without their words, no longer applicable. */
export const noteGroups = ['standing', 'lost', 'closed'] as const;
export type NoteGroup = (typeof noteGroups)[number];

export function noteGroup({ state, closed }: { state: Reanchored['state']; closed: boolean }): NoteGroup {
  if (closed) return 'closed';
  return state === 'orphaned' ? 'lost' : 'standing';
}
