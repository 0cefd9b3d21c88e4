import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/schemas/failure';
import { email, personName, registerInput, token } from '@/lib/schemas/person';
import type { Transaction } from '../db/transaction';
import { env } from '../env';
import { peopleStream, sha256 } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { revokeResets } from './create-invitation';

/** Hashing takes long, so it is done before the transaction (lib/server/join.ts) and only its result comes here. */
const passwordHash = z.string().startsWith('$argon2id$');

const purposes = { join: ['first_admin', 'invitation'], reset: ['password_reset'] } as const;

/** The invitation behind a token if it may still be used. */
async function usable(tx: Transaction, plain: string, use: keyof typeof purposes) {
  const invitation = await tx.invitation.findFirst({
    where: {
      tokenHash: sha256(plain),
      purpose: { in: [...purposes[use]] },
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
  });
  return invitation ? ({ ok: true, value: invitation } as const) : fail('link_not_usable');
}

async function emailIsFree(tx: Transaction, address: string): Promise<Result<null>> {
  const taken = await tx.person.count({ where: { email: address } });
  return taken === 0 ? { ok: true, value: null } : fail('email_taken');
}

/** Makes the person an invitation was meant for. */
export const acceptInvitation = defineCommand({
  name: 'people.accept_invitation',
  input: z.object({ token, name: personName, email, passwordHash }),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  load: (tx, input) => usable(tx, input.token, 'join'),
  async run({ tx, input, loaded, now }) {
    const free = await emailIsFree(tx, input.email);
    if (!free.ok) return free;
    const { name, passwordHash: hash } = input;
    const person = await tx.person.create({
      data: { name, email: input.email, role: loaded.role, passwordHash: hash },
    });
    await tx.invitation.update({ where: { id: loaded.id }, data: { usedAt: now } });
    const payload = { role: person.role, invitationId: loaded.id };
    return {
      ok: true,
      value: person.id,
      events: [{ type: 'person.created', subjectId: person.id, payload }],
    };
  },
});

/** Sets the password that a reset link allows to set, and signs the person out everywhere. */
export const setPassword = defineCommand({
  name: 'people.set_password',
  input: z.object({ token, passwordHash }),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  load: (tx, input) => usable(tx, input.token, 'reset'),
  async run({ tx, input, loaded, now }) {
    const personId = loaded.personId;
    if (!personId) return fail('link_not_usable');
    await tx.person.update({
      where: { id: personId },
      data: { passwordHash: input.passwordHash, version: { increment: 1 } },
    });
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    await tx.invitation.update({ where: { id: loaded.id }, data: { usedAt: now } });
    await revokeResets(tx, personId, now);
    return { ok: true, value: personId, events: [{ type: 'person.password_set', subjectId: personId }] };
  },
});

/** Makes a reader without an invitation, where registration is switched on. */
export const register = defineCommand({
  name: 'people.register',
  input: registerInput.omit({ password: true }).extend({ passwordHash }),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  load: async (tx, input) =>
    env().REGISTRATION ? emailIsFree(tx, input.email) : fail('registration_closed'),
  async run({ tx, input }) {
    const person = await tx.person.create({ data: { ...input, role: 'reader' } });
    const payload = { role: person.role };
    return {
      ok: true,
      value: person.id,
      events: [{ type: 'person.created', subjectId: person.id, payload }],
    };
  },
});
