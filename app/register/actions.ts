'use server';
import { registerInput } from '@/lib/schemas/person';
import { definePlainAction } from '@/lib/server/define-plain-action';
import { env } from '@/lib/server/env';
import { fail } from '@/lib/server/failure';
import { join } from '@/lib/server/join';

export const register = definePlainAction('people.register', registerInput, async (input) => {
  if (!env().REGISTRATION) return fail('registration_closed');
  const done = await join.registration(input);
  return done.ok ? { ok: true, value: null } : done;
});
