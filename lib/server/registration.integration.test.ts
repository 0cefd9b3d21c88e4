import { expect, it } from 'vitest';

process.env.REGISTRATION = 'on';
const { db } = await import('./db/client');
const { join } = await import('./join');
const { personOfAccount } = await import('./person-of-account');

const password = 'four unrelated quiet words';

it('makes readers, and nothing more than readers, where registration is on', async () => {
  const joined = await join.registration({ name: 'Wren', email: 'wren@people.example', password });
  expect(joined).toMatchObject({ ok: true });
  expect(await db.person.findUnique({ where: { email: 'wren@people.example' } })).toMatchObject({
    role: 'reader',
  });
  expect(await join.registration({ name: 'W', email: 'WREN@people.example', password })).toMatchObject({
    failure: { code: 'email_taken' },
  });
});

it('makes a reader of somebody whom a provider vouches for, and of nobody else', async () => {
  const account = { provider: 'oidc', providerAccountId: 'a', type: 'oauth' } as const;
  const unverified = { email: 'larch@people.example', email_verified: false };
  expect(await personOfAccount(account, unverified)).toMatchObject({
    failure: { code: 'address_not_verified' },
  });
  const made = await personOfAccount(account, { ...unverified, email_verified: true, name: 'Larch' });
  expect(made).toMatchObject({ ok: true });
  expect(await db.person.findUnique({ where: { email: 'larch@people.example' } })).toMatchObject({
    name: 'Larch',
    role: 'reader',
    passwordHash: null,
  });
});
