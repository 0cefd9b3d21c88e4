import 'server-only';
import { headers } from 'next/headers';
import type { Role } from '@/lib/domain/access/roles';
import { db } from './db/client';
import { env } from './env';
import { isLoopback } from './origin';

type Header = (name: string) => string | null | undefined;

/** The database itself says whether it is the embedded one; only our own start script starts it with this setting. */
async function isEmbedded(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ embedded: string | null }[]>`
    SELECT current_setting('variorum.embedded', true) AS embedded`;
  return row?.embedded === 'on';
}

/**
 * Whether a request was made on this very machine: by its Host header, by the address that people are told, and by every
 * address it was forwarded for.
 */
function isFromHere(header: Header): boolean {
  const forwarded = header('x-forwarded-for')?.split(',') ?? [];
  const local = (address: string) => /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address.trim());
  const here = [header('host') ?? '', new URL(env().APP_URL).host];
  return here.every(isLoopback) && forwarded.every(local);
}

/**
 * The people at whose click anybody on this machine may try the program: the sample people, on the embedded database,
 * asked for from loopback. Empty in every other case.
 */
export async function samplePeople(): Promise<{ id: string; name: string; role: Role }[]> {
  const list = await headers();
  if (!isFromHere((name) => list.get(name)) || !(await isEmbedded())) return [];
  return db.person.findMany({
    where: { isSample: true, disabledAt: null },
    select: { id: true, name: true, role: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** Lets a sample person in without a password, under the same conditions. */
export async function samplePerson(personId: string | undefined): Promise<{ id: string } | null> {
  const people = await samplePeople();
  return people.find(({ id }) => id === personId) ?? null;
}
