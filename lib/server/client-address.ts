import 'server-only';
import { isIP } from 'node:net';
import { env } from './env';

/**
 * Who sends a request, as far as it can be told: the address that the outermost trusted proxy was called from. Each proxy
 * appends one to X-Forwarded-For (Next does where there is no proxy), so addresses are counted from the right; those
 * further left are only claimed by the client. Of an IPv6 address the first half counts, since one customer has all of
 * the other. Requests of which nothing is known count as one client.
 */
export function clientAddress(
  headers: { get(name: string): string | null },
  trusted: number = env().TRUSTED_PROXIES,
): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? [];
  const address = trusted > 0 ? withoutPort(forwarded.at(-trusted)?.trim() ?? '') : '';
  const mapped = /^::ffff:(\d+(\.\d+){3})$/i.exec(address)?.[1];
  if (isIP(mapped ?? address) === 4) return mapped ?? address;
  return isIP(address) === 6 ? firstHalf(address) : 'unknown';
}

/** Some proxies write "192.0.2.1:4711" and "[2001:db8::1]:4711". */
function withoutPort(address: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

/** The /64 network of an IPv6 address. */
function firstHalf(address: string): string {
  const [plain = ''] = address.split('%');
  // The URL standard's form has no leading zeros and at most one "::".
  const [head = '', tail = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [start, end] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - start.length - end.length }, () => '0');
  return `${[...start, ...zeros, ...end].slice(0, 4).join(':')}::/64`;
}

const groups = (part: string): string[] => part.split(':').filter((group) => group !== '');
