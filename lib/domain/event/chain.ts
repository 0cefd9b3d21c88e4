/** What the hash of an event covers. `at` is milliseconds since 1970. */
export type ChainedEvent = {
  streamId: string;
  sequence: number;
  type: string;
  actorId: string | null;
  subjectId: string;
  payload: unknown;
  commitment: string | null;
  at: number;
};

/**
 * JSON with sorted keys and no white space, so that equal values give equal bytes (in the manner of RFC 8785;
 * numbers here are integers, so its rules for fractions are not needed).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The hash (hex) that an event carries: over the one before it and everything that it says. */
export function eventHash(
  previousHash: string,
  event: ChainedEvent,
  sha256: (text: string) => string,
): string {
  return sha256(`${previousHash}\n${canonicalJson(event)}`);
}

/**
 * A commitment (hex) to words that somebody wrote: it proves them as long as they and their salt are kept, and says
 * nothing once those are erased, so that erasing leaves the chain valid.
 */
export function commitmentTo(content: unknown, salt: string, sha256: (text: string) => string): string {
  return sha256(`${salt}\n${canonicalJson(content)}`);
}
