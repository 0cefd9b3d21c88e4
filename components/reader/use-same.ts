'use client';
import { useMemo } from 'react';

/** An object that is the same as in the last rendering as long as everything in it is; it has the same keys in each. */
export function useSame<T extends object>(value: T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values are all that the object is made of.
  return useMemo(() => value, Object.values(value));
}
