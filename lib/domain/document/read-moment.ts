/** Which state of a document an address asks for (`?revision=3`, `?as-of=2026-11-21T10:00:00Z`). */
export type Moment =
  | { kind: 'now' }
  | { kind: 'revision'; number: number }
  | { kind: 'as-of'; at: Date }
  | { kind: 'unreadable'; text: string };

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?`;
/** ISO 8601 as far as web addresses need it. A `+` that an address turned into a space is one. */
const ISO = new RegExp(`^(${DATE})(?:T(${TIME})(Z|[+\\- ]\\d{2}:\\d{2})?)?$`);

/** Reads the moment from the parameters of an address, null where one is missing. A time without a zone is in UTC; a date alone is its beginning. A time wins. */
export function readMoment(parameters: { get: (name: 'as-of' | 'revision') => string | null }): Moment {
  const time = parameters.get('as-of');
  if (time !== null) {
    const at = readTime(time);
    return at ? { kind: 'as-of', at } : { kind: 'unreadable', text: time };
  }
  const revision = parameters.get('revision');
  if (revision === null) return { kind: 'now' };
  return /^[1-9]\d{0,8}$/.test(revision)
    ? { kind: 'revision', number: Number(revision) }
    : { kind: 'unreadable', text: revision };
}

function readTime(text: string): Date | null {
  const [, date = '', time = '00:00', zone = 'Z'] = ISO.exec(text) ?? [];
  const midnight = new Date(`${date}T00:00Z`);
  // The 31st of February is no day, though Date would find one.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) return null;
  const at = new Date(`${date}T${time}${zone.replace(' ', '+')}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
