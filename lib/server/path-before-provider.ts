import 'server-only';
import { cookies } from 'next/headers';
import { callbackCookie } from './auth';
import { env } from './env';

/** Where a sign-in through a provider was to lead: when it fails, next-auth drops it from the address but keeps it in a cookie. */
export async function pathBeforeProvider(): Promise<string | undefined> {
  const address = (await cookies()).get(callbackCookie())?.value ?? '';
  const own = new URL(env().APP_URL).origin;
  return address.startsWith(`${own}/`) ? address.slice(own.length) : undefined;
}
