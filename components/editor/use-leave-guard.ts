'use client';
import { useEffect, useState } from 'react';

/**
 * Asks before somebody leaves a page on which something is not saved: the browser's own question where the page is closed or
 * loaded anew, and ours (the address they were going to) where a link leads on within the app.
 */
export function useLeaveGuard(isOn: boolean): { goingTo: string | null; stay: () => void } {
  const [goingTo, setGoingTo] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const isPlain =
        event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || !isPlain || link.target || link.origin !== window.location.origin) return;
      const isHere = link.pathname === window.location.pathname && link.hash !== '';
      if (isHere || link.closest('.ProseMirror, [role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      setGoingTo(link.pathname + link.search + link.hash);
    };
    window.addEventListener('beforeunload', beforeUnload);
    window.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      window.removeEventListener('click', onClick, true);
    };
  }, [isOn]);
  return { goingTo, stay: () => setGoingTo(null) };
}
