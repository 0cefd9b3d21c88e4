import 'server-only';
import type { z } from 'zod';
import type { Result } from '@/lib/schemas/failure';
import { acceptInvitationInput, registerInput, setPasswordInput } from '@/lib/schemas/person';
import { acceptInvitation, register, setPassword } from './commands/use-invitation';
import { fail } from './failure';
import { hashPassword, isHashingBusy } from './password';
import { perform } from './perform';

/**
 * The three ways to come by a password. Hashing is slow on purpose, so it is done here, before the command takes its
 * lock; the plain password goes no further. Each answers with the person's id.
 */
export const join = {
  async invitation(raw: z.input<typeof acceptInvitationInput>): Promise<Result<string>> {
    const parsed = acceptInvitationInput.safeParse(raw);
    if (!parsed.success) return invalid(parsed.error);
    if (isHashingBusy()) return fail('too_many_attempts');
    const { password, ...rest } = parsed.data;
    return perform(acceptInvitation, null, { ...rest, passwordHash: await hashPassword(password) });
  },
  async reset(raw: z.input<typeof setPasswordInput>): Promise<Result<string>> {
    const parsed = setPasswordInput.safeParse(raw);
    if (!parsed.success) return invalid(parsed.error);
    if (isHashingBusy()) return fail('too_many_attempts');
    const { token, password } = parsed.data;
    return perform(setPassword, null, { token, passwordHash: await hashPassword(password) });
  },
  async registration(raw: z.input<typeof registerInput>): Promise<Result<string>> {
    const parsed = registerInput.safeParse(raw);
    if (!parsed.success) return invalid(parsed.error);
    if (isHashingBusy()) return fail('too_many_attempts');
    const { password, ...rest } = parsed.data;
    return perform(register, null, { ...rest, passwordHash: await hashPassword(password) });
  },
};

function invalid(error: z.ZodError) {
  return fail('invalid_input', { issues: error.issues.map(({ path, message }) => ({ path, message })) });
}
