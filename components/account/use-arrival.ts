'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

/** Goes on after signing in or out: everything that was drawn for somebody else is drawn anew. */
export function useArrival(): { isArriving: boolean; arrive: (path: string) => void } {
  const router = useRouter();
  const [isArriving, start] = useTransition();
  const arrive = (path: string) =>
    start(() => {
      router.replace(path);
      router.refresh();
    });
  return { isArriving, arrive };
}
