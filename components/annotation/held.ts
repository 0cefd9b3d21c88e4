'use client';
import { useCallback, useSyncExternalStore } from 'react';

/** Values by name that outlast the elements which show them. */
export class Held {
  readonly #values = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();

  /** The value of a name. One that has none yet is given the initial one. */
  get<T>(name: string, initial: () => T): T {
    if (!this.#values.has(name)) this.#values.set(name, initial());
    return this.#values.get(name) as T;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** As `useState`, but what is drawn anew goes on with the value, and an answer that comes only then finds it. */
export function useHeld<T>(held: Held, name: string, initial: () => T): [T, (value: T) => void] {
  const read = () => held.get(name, initial);
  const value = useSyncExternalStore(held.subscribe, read, read);
  const set = useCallback((next: T) => held.set(name, next), [held, name]);
  return [value, set];
}
