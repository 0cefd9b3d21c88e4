import 'server-only';

type Limits = {
  most: number;
  seconds: number;
  now?: () => number;
};

/**
 * Counts failures by key and refuses once there are `most` within `seconds` of the first. Kept in this process: with
 * several instances each allows that many. At most 10,000 keys are remembered, the oldest forgotten first.
 */
export function createThrottle({ most, seconds, now = Date.now }: Limits) {
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
    /** Takes one failure back. */
    excused(key: string): void {
      const entry = current(key);
      if (entry && entry.count > 1) failures.set(key, { ...entry, count: entry.count - 1 });
      else failures.delete(key);
    },
    succeeded: (key: string): void => void failures.delete(key),
  };
}

const quarterOfAnHour = 15 * 60;

/**
 * Counts failed sign-ins: ten for an e-mail address from one client, and more for an address from all clients together
 * and for a client with all addresses. What one client does shuts only itself out: it reaches its own ten long before
 * the hundred of the address, of which refused tries are no part.
 */
export function createSignInThrottle(now: () => number = Date.now) {
  const pairs = createThrottle({ most: 10, seconds: quarterOfAnHour, now });
  const addresses = createThrottle({ most: 100, seconds: quarterOfAnHour, now });
  const clients = createThrottle({ most: 50, seconds: quarterOfAnHour, now });
  const pair = (address: string, client: string) => `${client}\n${address}`;
  return {
    allows: (address: string, client: string): boolean =>
      pairs.allows(pair(address, client)) && addresses.allows(address) && clients.allows(client),
    failed(address: string, client: string): void {
      pairs.failed(pair(address, client));
      addresses.failed(address);
      clients.failed(client);
    },
    /**
     * Whoever knows the password from this client is its owner: what they mistyped is forgotten. The other two counts
     * lose only this try, or an attacker could clear them by signing in to an account of their own.
     */
    succeeded(address: string, client: string): void {
      pairs.succeeded(pair(address, client));
      addresses.excused(address);
      clients.excused(client);
    },
  };
}

/** Failed sign-ins of this process. */
export const attempts = createSignInThrottle();
