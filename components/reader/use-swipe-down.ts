'use client';
import { type RefObject, useEffect, useRef } from 'react';

/** How far a finger must go down, in CSS pixels, and how much less to the side. */
const DISTANCE = 80;

/** Calls `onSwipe` when a finger draws the dialog around an element down, unless that scrolls what is in it. */
export function useSwipeDown(inside: RefObject<HTMLElement | null>, onSwipe: () => void): void {
  const call = useRef(onSwipe);
  useEffect(() => {
    call.current = onSwipe;
  });
  useEffect(() => {
    const dialog = inside.current?.closest<HTMLElement>('[role="dialog"]');
    if (!dialog) return;
    let from: { x: number; y: number } | null = null;
    const onStart = ({ touches }: TouchEvent) => {
      const touch = touches[0];
      const isAtTop = (scrollParent(dialog)?.scrollTop ?? 0) <= 0;
      from = touch && touches.length === 1 && isAtTop ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onEnd = ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      if (!from || !touch) return;
      const down = touch.clientY - from.y;
      if (down > DISTANCE && down > 2 * Math.abs(touch.clientX - from.x)) call.current();
      from = null;
    };
    dialog.addEventListener('touchstart', onStart, { passive: true });
    dialog.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      dialog.removeEventListener('touchstart', onStart);
      dialog.removeEventListener('touchend', onEnd);
    };
  }, [inside]);
}

function scrollParent(element: HTMLElement): HTMLElement | null {
  let parent: HTMLElement | null = element;
  while (parent && parent.scrollHeight <= parent.clientHeight) parent = parent.parentElement;
  return parent;
}
