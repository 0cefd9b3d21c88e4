import 'server-only';
import { email, password } from '@/lib/schemas/person';
import { db } from './db/client';
import { verifyPassword } from './password';
import { attempts } from './throttle';

/**
 * The person whose e-mail address and password these are, or null; which of the two was wrong is not told. After ten
 * failures for an address within fifteen minutes, further tries are refused unseen.
 */
export async function checkPassword(
  credentials: Record<string, string> | undefined,
): Promise<{ id: string } | null> {
  const address = email.safeParse(credentials?.email);
  const plain = password.safeParse(credentials?.password);
  if (!address.success || !plain.success) return null;
  if (!attempts.allows(address.data)) throw new Error('too_many_attempts');
  const person = await db.person.findUnique({ where: { email: address.data } });
  const right = await verifyPassword(person?.passwordHash ?? null, plain.data);
  if (!right || !person || person.disabledAt) {
    attempts.failed(address.data);
    return null;
  }
  attempts.succeeded(address.data);
  return { id: person.id };
}
