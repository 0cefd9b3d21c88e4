'use client';
import { useCallback, useState } from 'react';
import { type ReaderFilter, writeFilter } from './reader-filter';

/** The filter of the page; it stands in the address, so that it can be shared, and changing it asks no server. */
export function useReaderFilter(initial: ReaderFilter): [ReaderFilter, (filter: ReaderFilter) => void] {
  const [filter, setFilter] = useState(initial);
  const change = useCallback((next: ReaderFilter) => {
    setFilter(next);
    const url = new URL(window.location.href);
    url.search = writeFilter(url.searchParams, next).toString();
    window.history.replaceState(null, '', url);
  }, []);
  return [filter, change];
}
