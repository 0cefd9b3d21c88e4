import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/permissions';
import { makePerson, unwrap } from '@/lib/testing/factories';
import { untilBlocked } from '@/lib/testing/until-blocked';
import { checkPassword } from '../check-password';
import { db } from '../db/client';
import { inTransaction } from '../db/transaction';
import { lockStream, peopleStream } from '../events';
import { hashPassword } from '../password';
import { perform } from '../perform';
import { changePerson } from './change-person';
import { invite, inviteFirstAdmin, resetPassword } from './create-invitation';
import { linkAccount } from './link-account';
import { acceptInvitation, setPassword } from './use-invitation';

const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g';

describe('administrators', () => {
  it('of two who disable each other at once one stays, and a link for a first one is made only when none is left', async () => {
    const [one, two] = [await makePerson('admin'), await makePerson('admin')];
    const answers = await Promise.all([
      perform(changePerson, one, { personId: two.id, version: 1, disabled: true }),
      perform(changePerson, two, { personId: one.id, version: 1, disabled: true }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await perform(inviteFirstAdmin, null, {})).toMatchObject({ failure: { code: 'link_not_usable' } });
    await db.person.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } });
    unwrap(await perform(inviteFirstAdmin, null, {}));
  });

  it('take their invitations with them when they are disabled', async () => {
    const [admin, other] = [await makePerson('admin'), await makePerson('admin')];
    const { token } = unwrap(await perform(invite, admin, { role: 'admin' }));
    unwrap(await perform(changePerson, other, { personId: admin.id, version: 1, disabled: true }));
    const input = { token, name: 'Late', email: 'late@people.example', passwordHash };
    expect(await perform(acceptInvitation, null, input)).toMatchObject({
      failure: { code: 'link_not_usable' },
    });
  });
});

describe('power that ends while somebody waits for their turn', () => {
  const ends = {
    'is taken away': { role: 'editor' },
    'goes with the person': { disabledAt: new Date() },
  } as const;
  const uses = {
    invite: (admin: Actor, _: string) => perform(invite, admin, { role: 'admin' }),
    resetPassword: (admin: Actor, personId: string) => perform(resetPassword, admin, { personId }),
    changePerson: (admin: Actor, personId: string) =>
      perform(changePerson, admin, { personId, version: 1, role: 'admin' }),
  };

  for (const [end, data] of Object.entries(ends)) {
    it.each(Object.keys(uses) as (keyof typeof uses)[])(`and ${end} is of no use to %s`, async (use) => {
      const [admin, person] = [await makePerson('admin'), await makePerson('annotator')];
      const { answer } = await inTransaction(async (tx) => {
        await lockStream(tx, peopleStream, false);
        const waiting = uses[use](admin, person.id);
        await untilBlocked();
        await tx.person.update({ where: { id: admin.id }, data });
        return { answer: waiting };
      });
      expect(await answer).toMatchObject({ ok: false });
      expect(await db.invitation.count({ where: { createdById: admin.id } })).toBe(0);
    });
  }
});

describe('passwords', () => {
  it('are set with the newest reset link alone, once', async () => {
    const [admin, person] = [await makePerson('admin'), await makePerson('annotator')];
    const tokens = [];
    for (let count = 0; count < 2; count++) {
      tokens.push(unwrap(await perform(resetPassword, admin, { personId: person.id })).token);
    }
    const [older = '', newer = ''] = tokens;
    const refused = { failure: { code: 'link_not_usable' } };
    expect(await perform(setPassword, null, { token: older, passwordHash })).toMatchObject(refused);
    unwrap(await perform(setPassword, null, { token: newer, passwordHash }));
    expect(await perform(setPassword, null, { token: newer, passwordHash })).toMatchObject(refused);
  });

  it('cannot be guessed faster by guessing at once', async () => {
    const right = 'the right password';
    const { email } = await makePerson('annotator', { passwordHash: await hashPassword(right) });
    const guesses = [...Array.from({ length: 30 }, (_, index) => `wrong password ${index}`), right];
    const answers = await Promise.allSettled(
      guesses.map((password) => checkPassword({ email, password }, '192.0.2.1')),
    );
    expect(answers.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(20);
    expect(answers.some((answer) => answer.status === 'fulfilled' && answer.value !== null)).toBe(false);
  });

  it('that were set before the owner of the address came are of no use afterwards', async () => {
    const person = await makePerson('reader', { email: 'owner@people.example', passwordHash });
    const input = { provider: 'google', providerId: '1', email: person.email, name: 'Owner' };
    expect(unwrap(await perform(linkAccount, null, input))).toBe(person.id);
    expect(await db.person.findUnique({ where: { id: person.id } })).toMatchObject({ passwordHash: null });
  });
});
