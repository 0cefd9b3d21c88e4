import 'server-only';
import { env } from './env';

/**
 * Whether a state-changing request comes from our own pages. Browsers send Origin with every such request; a missing
 * one is refused. The host the request was sent to counts as well as APP_URL, so that 127.0.0.1 and localhost both work.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin || origin === 'null' || !URL.canParse(origin)) return false;
  if (origin === new URL(env().APP_URL).origin) return true;
  const { protocol, host } = new URL(origin);
  return protocol === 'http:' && isLoopback(host) && host === headers.get('host');
}

/** Whether a Host header or host name means this very machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
