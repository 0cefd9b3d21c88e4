'use client';
import { useEffect } from 'react';
import { type ReaderState, useReader } from '../reader/reader-context';
import type { ReaderNow } from './send-draft';

let latest: ReaderState | null = null;

/** The page's state as it is whenever it is read: a sending outlives the composer that began it. */
export const readerNow: ReaderNow = {
  get current() {
    if (!latest) throw new Error('readerNow needs a document page around it');
    return latest;
  },
};

/** Keeps `readerNow` up to date; once, in a component that stays on the page. */
export function useFollowReader(): void {
  const reader = useReader();
  useEffect(() => {
    latest = reader;
  }, [reader]);
}
