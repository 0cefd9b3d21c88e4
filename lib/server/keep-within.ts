import 'server-only';

/**
 * Keeps what took long to load and never changes, by key: what was asked for longest ago goes first once more than
 * `capacity` is held, as `sizeOf` counts it. Whoever asks while it is being loaded waits for the same.
 */
export function keepWithin<T>(capacity: number, sizeOf: (value: T) => number) {
  const kept = new Map<string, { value: Promise<T>; size: number }>();
  let held = 0;

  const drop = (key: string): void => {
    held -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };

  return (key: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known.value;
    }
    const entry = { value: load(), size: 0 };
    kept.set(key, entry);
    entry.value.then(
      (value) => {
        if (kept.get(key) !== entry) return;
        entry.size = sizeOf(value);
        held += entry.size;
        for (const oldest of kept.keys()) {
          if (held <= capacity) break;
          drop(oldest);
        }
      },
      () => {
        if (kept.get(key) === entry) drop(key);
      },
    );
    return entry.value;
  };
}
