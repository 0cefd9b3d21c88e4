import 'server-only';
import { email, password } from '@/lib/schemas/person';
import { db } from './db/client';
import { isHashingBusy, verifyPassword } from './password';
import { attempts } from './throttle';

/**
 * The person whose e-mail address and password these are, or null; which of the two was wrong is not told. After too many
 * failures (throttle.ts) further tries are refused unseen.
 *
 * @param client who asks, from clientAddress
 */
export async function checkPassword(
  credentials: Record<string, string> | undefined,
  client: string,
): Promise<{ id: string } | null> {
  const address = email.safeParse(credentials?.email);
  const plain = password.safeParse(credentials?.password);
  if (!address.success || !plain.success) return null;
  if (!attempts.allows(address.data, client) || isHashingBusy()) throw new Error('too_many_attempts');
  // Counted before the slow check, so that guesses made at once count as well.
  attempts.failed(address.data, client);
  const person = await db.person.findUnique({ where: { email: address.data } });
  const right = await verifyPassword(person?.passwordHash ?? null, plain.data);
  if (!right || !person || person.disabledAt) return null;
  attempts.succeeded(address.data, client);
  return { id: person.id };
}
