import 'server-only';

/**
 * Counts failures by key and refuses once there are `most` within `seconds` of the first. Kept in this process: with
 * several instances each allows that many. At most 10,000 keys are remembered, the oldest forgotten first.
 */
export function createThrottle({
  most,
  seconds,
  now = Date.now,
}: {
  most: number;
  seconds: number;
  now?: () => number;
}) {
  const failures = new Map<string, { count: number; since: number }>();
  const current = (key: string) => {
    const entry = failures.get(key);
    if (entry && now() - entry.since < seconds * 1000) return entry;
    failures.delete(key);
    return undefined;
  };
  return {
    allows: (key: string): boolean => (current(key)?.count ?? 0) < most,
    failed(key: string): void {
      const entry = current(key) ?? { count: 0, since: now() };
      failures.set(key, { ...entry, count: entry.count + 1 });
      const oldest = failures.keys().next().value;
      if (failures.size > 10_000 && oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (key: string): void => void failures.delete(key),
  };
}

/** Failed sign-ins by e-mail address. */
export const attempts = createThrottle({ most: 10, seconds: 15 * 60 });
