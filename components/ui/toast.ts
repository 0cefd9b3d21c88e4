export type Toast = { id: number; message: string; tone: 'info' | 'good' | 'error' };

/** How long a message stays, in milliseconds; a failure stays until it is dismissed. */
const STAY = 6_000;

const NONE: readonly Toast[] = [];
let toasts: readonly Toast[] = NONE;
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in passing. Nothing that must be read or answered: that belongs on the page. */
export function toast(message: string, tone: Toast['tone'] = 'info'): void {
  const id = ++lastId;
  publish([...toasts.slice(-3), { id, message, tone }]);
  if (tone !== 'error') setTimeout(() => dismissToast(id), STAY);
}

export function dismissToast(id: number): void {
  publish(toasts.filter((one) => one.id !== id));
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => toasts,
  onServer: () => NONE,
};
