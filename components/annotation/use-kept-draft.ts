'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { holdDraft } from './draft-lock';
import { type Draft, type DraftContent, hasWords } from './drafts';
import type { OpenComposer } from './use-composer';
import { useDrafts } from './use-drafts';

/** How long after the last change a draft is stored, in milliseconds. */
const PAUSE = 400;

/**
 * Keeps a draft while it is written: shortly after each change, and at once when the page is left or the composer closes. An
 * edit is kept once something was changed in it; what holds no words is not kept.
 */
export function useKeptDraft({ draft: { key }, written: latest }: OpenComposer) {
  const drafts = useDrafts();
  const [draft, setDraft] = useState(latest.current);
  const [isStored, setStored] = useState(true);
  const isDirty = useRef(false);
  const isDone = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const store = useCallback(() => {
    clearTimeout(timer.current);
    if (!isDirty.current || isDone.current) return;
    isDirty.current = false;
    const { current } = latest;
    if (hasWords(current.content)) setStored(drafts.save({ ...current, savedAt: Date.now() }));
    else drafts.remove(current.key);
  }, [drafts, latest]);

  const put = useCallback(
    (next: Draft) => {
      latest.current = next;
      isDirty.current = true;
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(store, PAUSE);
    },
    [latest, store],
  );

  const change = useCallback(
    (part: Partial<DraftContent>) =>
      put({ ...latest.current, content: { ...latest.current.content, ...part } }),
    [latest, put],
  );

  /** After this nothing more is stored: the text was sent, or discarded. */
  const finish = useCallback(() => {
    isDone.current = true;
    clearTimeout(timer.current);
  }, []);

  useEffect(() => {
    const release = holdDraft(key);
    window.addEventListener('pagehide', store);
    document.addEventListener('visibilitychange', store);
    return () => {
      window.removeEventListener('pagehide', store);
      document.removeEventListener('visibilitychange', store);
      store();
      release();
    };
  }, [key, store]);

  return { draft, change, put, finish, isStored, drafts };
}
