import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Role } from '@/lib/domain/access/roles';
import { sessionCookie } from './auth';
import { db } from './db/client';
import { env } from './env';

/** Who looks at the page. `sessionId` names the sign-in, for signing out. */
export type Viewer = { id: string; name: string; role: Role; sessionId: string };

/**
 * The signed-in person of this request, or null. Read from the database once a request: a session that was closed or
 * has run out, and a person who was disabled, count as signed out at once, and a changed role holds at once.
 */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const sessionId = await sessionIdOf(token);
  if (!sessionId) return null;
  const [person] = await db.$queryRaw<Omit<Viewer, 'sessionId'>[]>`
    SELECT person.id, person.name, person.role::text
    FROM "Session" session JOIN "Person" person ON person.id = session."personId"
    WHERE session.id = ${sessionId} AND session."revokedAt" IS NULL AND session."expiresAt" > now()
      AND person."disabledAt" IS NULL`;
  return person ? { ...person, sessionId } : null;
});

async function sessionIdOf(token: string): Promise<string | null> {
  try {
    return (await decode({ token, secret: env().AUTH_SECRET }))?.sessionId ?? null;
  } catch {
    return null; // A forged or outdated cookie is no session.
  }
}
