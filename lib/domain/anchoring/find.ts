import type { PassageSelector } from './describe';
import type { Reanchored } from './reanchored';

/** Finds a passage of which only its selectors are known. */
export function find(text: string, { exact, start }: PassageSelector): Reanchored {
  const at = text.indexOf(exact);
  if (at < 0) return { state: 'orphaned', lastSeen: Math.min(start, text.length) };
  return {
    state: at === start ? 'exact' : 'moved',
    start: at,
    end: at + exact.length,
    score: 1,
    changes: [],
  };
}
