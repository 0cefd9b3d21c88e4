import { z } from 'zod';
import { roles } from '../domain/access/roles';
import { id, requiredText, version } from './common';

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('is no e-mail address'));

/** Length is what counts; no composition rules (NIST SP 800-63B). The upper limit bounds the work of hashing. */
export const password = z.string().min(10, 'must have at least 10 characters').max(200);

/** Shown beside everything the person writes, so nothing in it may be invisible or turn the text around. */
export const personName = requiredText(80).regex(
  /^(?:[\u200c\u200d]|\P{Cf})*$/u,
  'has characters that cannot be seen',
);
export const token = z.string().regex(/^[A-Za-z0-9_-]{32,64}$/, 'is no invitation token');

export const registerInput = z.object({ name: personName, email, password });
export const acceptInvitationInput = z.object({ token, name: personName, email, password });
export const setPasswordInput = z.object({ token, password });

export const inviteInput = z.object({ role: z.enum(roles) });
export const resetPasswordInput = z.object({ personId: id });
export const revokeInvitationInput = z.object({ invitationId: id });

/** What an admin changes about a person: the role, or whether they may sign in at all. */
export const changePersonInput = z.object({
  personId: id,
  version,
  role: z.enum(roles).optional(),
  disabled: z.boolean().optional(),
});

export type ChangePersonInput = z.input<typeof changePersonInput>;
