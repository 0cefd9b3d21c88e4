'use client';
import { useSyncExternalStore } from 'react';
import type { AnnotationDto } from '@/lib/server/queries/thread';

let moving: AnnotationDto | null = null;
const listeners = new Set<() => void>();

function publish(next: AnnotationDto | null): void {
  moving = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Begins to look for the passage that an annotation is about now: what is selected next is that. */
export const startMoving = (annotation: AnnotationDto): void => publish(annotation);

export const stopMoving = (): void => publish(null);

/** The annotation for which a passage is being looked for, as it was when that began; null: none. */
export function useMoving(): AnnotationDto | null {
  return useSyncExternalStore(
    subscribe,
    () => moving,
    () => null,
  );
}
