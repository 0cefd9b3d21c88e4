import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { inviteInput, resetPasswordInput } from '@/lib/schemas/person';
import type { Transaction } from '../db/transaction';
import { peopleStream, sha256 } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

const days = (count: number, from: Date): Date => new Date(from.getTime() + count * 24 * 3600 * 1000);

type NewInvitation = Omit<
  Parameters<Transaction['invitation']['create']>[0]['data'],
  'tokenHash' | 'createdAt'
>;

/** Stores the hash of a fresh token and answers with the token: the only time it is seen. */
async function issue(tx: Transaction, data: NewInvitation, now: Date) {
  const token = randomBytes(32).toString('base64url');
  const { id, purpose, role } = await tx.invitation.create({
    data: { ...data, tokenHash: sha256(token), createdAt: now } as Parameters<
      Transaction['invitation']['create']
    >[0]['data'],
  });
  const event = { type: 'invitation.created' as const, subjectId: id, payload: { purpose, role } };
  return { ok: true as const, value: { token }, events: [event] };
}

/** Makes a link with which one new person joins with a given role, for a week. */
export const invite = defineCommand({
  name: 'people.invite',
  input: inviteInput,
  stream: () => peopleStream,
  permission: 'people.invite',
  target: () => ({}),
  load: async () => ({ ok: true, value: null }),
  run: ({ tx, actor, input, now }) =>
    issue(
      tx,
      { purpose: 'invitation', role: input.role, createdById: actor?.id ?? null, expiresAt: days(7, now) },
      now,
    ),
});

/** Ends every link with which a person could still set a password. */
export async function revokeResets(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { personId, purpose: 'password_reset', usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Makes a link with which a person sets a new password, for a day. Earlier such links for them stop working. */
export const resetPassword = defineCommand({
  name: 'people.reset_password',
  input: resetPasswordInput,
  stream: () => peopleStream,
  permission: 'people.update',
  async load(tx, { personId }) {
    const person = await tx.person.findUnique({ where: { id: personId } });
    return person ? { ok: true, value: person } : fail('not_found');
  },
  target: ({ id }) => ({ person: { id } }),
  async run({ tx, actor, loaded, now }) {
    await revokeResets(tx, loaded.id, now);
    const { id: personId, role } = loaded;
    const createdById = actor?.id ?? null;
    return issue(
      tx,
      { purpose: 'password_reset', role, personId, createdById, expiresAt: days(1, now) },
      now,
    );
  },
});

/**
 * Makes the link with which the first admin comes to be; only the start script performs it. Refused once there is an
 * admin who is no sample person. Earlier such links stop working.
 */
export const inviteFirstAdmin = defineCommand({
  name: 'people.invite_first_admin',
  input: z.object({}),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  async load(tx) {
    const admins = await tx.person.count({ where: { role: 'admin', isSample: false, disabledAt: null } });
    return admins === 0 ? { ok: true, value: null } : fail('link_not_usable');
  },
  async run({ tx, now }) {
    await tx.invitation.updateMany({
      where: { purpose: 'first_admin', usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    return issue(tx, { purpose: 'first_admin', role: 'admin', expiresAt: days(1, now) }, now);
  },
});
