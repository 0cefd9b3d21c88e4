'use client';
import { useSyncExternalStore } from 'react';

/** Where the margin column begins (`.edition-grid` in globals.css). */
const WIDE = '(min-width: 62rem)';

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether there is a margin for notes, at this moment, in the browser. */
export const isWideNow = (): boolean => window.matchMedia(WIDE).matches;

/** Whether there is a margin for notes. False on the server and until the page is running. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, isWideNow, () => false);

const never = () => () => {};

/** Whether scripts have taken over the page that the server sent. */
export const useIsRunning = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
