'use client';
import { useSyncExternalStore } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import type { Draft } from './drafts';

/** A text on its way to the server, or kept here after it did not get there. */
export type Outgoing = {
  draft: Draft;
  failure: Failure | null;
  /** Lets other tabs know that the draft is not here any more. */
  release: () => void;
};

const NONE: ReadonlyMap<string, Outgoing> = new Map();
let outbox = NONE;
const listeners = new Set<() => void>();

/** What this tab is sending, by the key of the draft. */
export const outgoing = {
  get: (key: string) => outbox.get(key),
  set(entry: Outgoing): void {
    outbox = new Map(outbox).set(entry.draft.key, entry);
    for (const listener of listeners) listener();
  },
  delete(key: string): void {
    const rest = new Map(outbox);
    rest.get(key)?.release();
    rest.delete(key);
    outbox = rest;
    for (const listener of listeners) listener();
  },
};

/** What this tab is sending, followed. */
export function useOutbox(): ReadonlyMap<string, Outgoing> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => outbox,
    () => NONE,
  );
}
