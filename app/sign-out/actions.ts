'use server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookie } from '@/lib/server/auth';
import { closeSession } from '@/lib/server/commands/close-session';
import { behindTls } from '@/lib/server/env';
import { isOwnOrigin } from '@/lib/server/origin';
import { perform } from '@/lib/server/perform';
import { viewer } from '@/lib/server/session';

/** Ends the sign-in in the database and takes its cookie back. A form with it works without scripts. */
export async function signOut(): Promise<void> {
  const list = await headers();
  if (!isOwnOrigin(list)) return;
  const here = await viewer();
  if (here) {
    const { sessionId } = here;
    await perform(closeSession, here, { sessionId }, list.get('x-request-id') ?? undefined);
  }
  // A browser takes a __Host- cookie back only with the attributes it was set with.
  (await cookies()).set(sessionCookie(), '', {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: behindTls(),
    maxAge: 0,
  });
  redirect('/');
}
