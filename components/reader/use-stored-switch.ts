'use client';
import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** Private windows may refuse storage; a setting then lasts as long as nothing else does. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A switch that this browser remembers. On until it is turned off. */
export function useStoredSwitch(name: string): [boolean, (isOn: boolean) => void] {
  const key = `variorum:${name}`;
  const isOn = useSyncExternalStore(
    subscribe,
    () => read(key) !== 'off',
    () => true,
  );
  const set = useCallback(
    (next: boolean) => {
      try {
        localStorage.setItem(key, next ? 'on' : 'off');
      } catch {
        return;
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [isOn, set];
}
