'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { Changes } from '@/lib/server/queries/changes';

/** Events that come close together are fetched together. */
const COALESCE_MS = 60;
/** After a connection that was refused. The browser itself comes back after one that broke. */
const RECONNECT_MS = 5_000;
/** After changes that could not be fetched. */
const RETRY_MS = 3_000;

/**
 * Follows what happens to a document's annotations. The connection says only that there is something new; what it is
 * is fetched after the last known event, so that nothing is missed while the connection was down.
 *
 * Hidden tabs close their connection, since a browser allows six to a host over HTTP/1.1, and catch up when they are seen.
 *
 * An earlier state of a document (`documentId` null) has nothing to follow.
 *
 * Returns a function that fetches what is new now, resolved when it is shown (or could not be had).
 */
export function useLiveChanges(
  documentId: string | null,
  sequence: number,
  onChanges: (changes: Changes) => void,
): () => Promise<void> {
  const cursor = useRef(sequence);
  const fetching = useRef<Promise<void>>(Promise.resolve());
  const receive = useRef(onChanges);
  useEffect(() => {
    receive.current = onChanges;
  });

  const refresh = useCallback((): Promise<void> => {
    const fetchOnce = async () => {
      if (!documentId) return;
      const changes = await fetchChanges(documentId, cursor.current);
      if (!changes) return;
      cursor.current = changes.sequence;
      receive.current(changes);
    };
    // One after the other: an answer that overtakes an earlier one would set the page back.
    fetching.current = fetching.current.then(fetchOnce);
    return fetching.current;
  }, [documentId]);

  useEffect(() => {
    if (!documentId) return;
    let source: EventSource | null = null;
    let reconnecting: ReturnType<typeof setTimeout> | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let newest = sequence;

    const refreshSoon = (delay = COALESCE_MS) => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        await refresh();
        if (source && cursor.current < newest) refreshSoon(RETRY_MS);
      }, delay);
    };
    const close = () => {
      clearTimeout(reconnecting);
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      const opened = new EventSource(`/api/documents/${documentId}/stream`);
      source = opened;
      opened.addEventListener('cursor', ({ data }) => {
        const said = Number(data);
        newest = Math.max(newest, said);
        if (said === 0 || said > cursor.current) refreshSoon();
      });
      opened.addEventListener('error', () => {
        if (opened.readyState !== EventSource.CLOSED) return;
        clearTimeout(reconnecting);
        reconnecting = setTimeout(open, RECONNECT_MS);
      });
    };
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') return close();
      // A fresh connection begins with the newest number, which catches up.
      open();
    };
    if (document.visibilityState !== 'hidden') open();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', open);
    window.addEventListener('pageshow', onVisibility);
    window.addEventListener('pagehide', close);
    return () => {
      clearTimeout(waiting);
      close();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', open);
      window.removeEventListener('pageshow', onVisibility);
      window.removeEventListener('pagehide', close);
    };
  }, [documentId, refresh, sequence]);

  return refresh;
}

/** Null when it could not be had now. */
async function fetchChanges(documentId: string, after: number): Promise<Changes | null> {
  try {
    const response = await fetch(`/api/documents/${documentId}/changes?after=${after}`, {
      cache: 'no-store',
    });
    if (!response.ok) return null;
    const { value }: { value: Changes } = await response.json();
    return value;
  } catch {
    return null;
  }
}
