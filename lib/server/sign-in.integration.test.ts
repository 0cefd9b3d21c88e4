import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makePerson, unwrap } from '@/lib/testing/factories';
import { authOptions, sessionCookie } from './auth';
import { checkPassword } from './check-password';
import { changePerson } from './commands/change-person';
import { closeSession } from './commands/close-session';
import { openSession } from './commands/open-session';
import { db } from './db/client';
import { env } from './env';
import { hashPassword } from './password';
import { perform } from './perform';
import { personOfAccount } from './person-of-account';
import { samplePeople, samplePerson } from './sample-door';
import { viewer } from './session';

/** What Next hands over of a request; the tests say what it is. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
}));

beforeEach(() => {
  request.headers = new Headers();
  request.cookies.clear();
});

const plain = 'four unrelated quiet words';
const [here, there] = ['192.0.2.1', '192.0.2.2'];
const withPassword = async (email: string) =>
  makePerson('annotator', { email, passwordHash: await hashPassword(plain) });

/** Signs a person in as next-auth does: a session in the database, its id in the cookie. */
async function signIn(personId: string, seconds = 3600): Promise<string> {
  const sessionId = unwrap(await perform(openSession, null, { personId, seconds }));
  const token = await encode({ token: { sessionId }, secret: env().AUTH_SECRET });
  request.cookies.set(sessionCookie(), token);
  return sessionId;
}

describe('a password', () => {
  it('lets its owner in, whatever the case of the address', async () => {
    const person = await withPassword('right@people.example');
    expect(await checkPassword({ email: ' Right@People.example ', password: plain }, here)).toEqual({
      id: person.id,
    });
  });

  it('lets nobody in with another one, or with an address that nobody has', async () => {
    await withPassword('wrong@people.example');
    expect(await checkPassword({ email: 'wrong@people.example', password: `${plain}!` }, here)).toBeNull();
    expect(await checkPassword({ email: 'nobody@people.example', password: plain }, here)).toBeNull();
    expect(await checkPassword({ email: 'no address', password: plain }, here)).toBeNull();
    expect(await checkPassword(undefined, here)).toBeNull();
  });

  it('lets nobody in who has none or who is disabled', async () => {
    await makePerson('annotator', { email: 'provider-only@people.example' });
    expect(await checkPassword({ email: 'provider-only@people.example', password: plain }, here)).toBeNull();
    const person = await withPassword('disabled@people.example');
    await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await checkPassword({ email: 'disabled@people.example', password: plain }, here)).toBeNull();
  });

  it('is not looked at any more after ten failures from one client; others are not affected', async () => {
    const guessed = await withPassword('guessed@people.example');
    const other = await withPassword('other@people.example');
    const right = { email: guessed.email, password: plain };
    for (let attempt = 0; attempt < 10; attempt++) {
      expect(await checkPassword({ ...right, password: 'a wrong guess' }, there)).toBeNull();
    }
    await expect(checkPassword(right, there)).rejects.toThrow('too_many_attempts');
    expect(await checkPassword(right, here)).toEqual({ id: guessed.id });
    expect(await checkPassword({ ...right, email: other.email }, there)).toEqual({ id: other.id });
  });
});

describe('a session', () => {
  it('says who looks, with the role of this moment', async () => {
    const admin = await makePerson('admin');
    const person = await makePerson('annotator', { name: 'Heron' });
    const sessionId = await signIn(person.id);
    expect(await viewer()).toEqual({ id: person.id, name: 'Heron', role: 'annotator', sessionId });
    unwrap(await perform(changePerson, admin, { personId: person.id, version: 1, role: 'reviewer' }));
    expect((await viewer())?.role).toBe('reviewer');
  });

  it('ends at once when it is closed, when it runs out, and when its person is disabled', async () => {
    const admin = await makePerson('admin');
    const person = await makePerson('annotator');
    const sessionId = await signIn(person.id);
    expect(await viewer()).not.toBeNull();
    unwrap(await perform(closeSession, null, { sessionId }));
    expect(await viewer()).toBeNull();

    const running = await signIn(person.id);
    await db.session.update({ where: { id: running }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await viewer()).toBeNull();

    await signIn(person.id);
    unwrap(await perform(changePerson, admin, { personId: person.id, version: 1, disabled: true }));
    expect(await viewer()).toBeNull();
    // Enabled again, the old cookie stays worthless; a new sign-in works.
    unwrap(await perform(changePerson, admin, { personId: person.id, version: 2, disabled: false }));
    expect(await viewer()).toBeNull();
    await signIn(person.id);
    expect((await viewer())?.id).toBe(person.id);
  });

  it('is no session when the cookie is forged, foreign or empty', async () => {
    const person = await makePerson('admin');
    const sessionId = await signIn(person.id);
    const forged = await encode({ token: { sessionId }, secret: 'another secret of enough characters' });
    for (const value of [forged, sessionId, 'x.y.z', '']) {
      request.cookies.set(sessionCookie(), value);
      expect(await viewer()).toBeNull();
    }
    request.cookies.set(sessionCookie(), await encode({ token: {}, secret: env().AUTH_SECRET }));
    expect(await viewer()).toBeNull();
  });

  it('is not opened for somebody disabled', async () => {
    const person = await makePerson('reader');
    await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    const opened = await perform(openSession, null, { personId: person.id, seconds: 60 });
    expect(opened).toMatchObject({ ok: false, failure: { code: 'wrong_credentials' } });
  });

  it('keeps nothing in the cookie but its id', async () => {
    const { jwt } = authOptions().callbacks ?? {};
    const person = await makePerson('reader');
    const user = { id: person.id, name: person.name, email: person.email };
    const token = await jwt?.({ token: { name: person.name }, user, account: null, trigger: 'signIn' });
    expect(Object.keys(token ?? {})).toEqual(['sessionId']);
  });
});

describe('the door of the sample people', () => {
  const onThisMachine = () => new Headers({ host: 'localhost:3000' });
  it('is open on the embedded database, from this computer, for sample people alone', async () => {
    const sample = await makePerson('reviewer', { name: 'Alder' });
    await db.person.update({ where: { id: sample.id }, data: { isSample: true } });
    const real = await makePerson('admin');
    request.headers = onThisMachine();
    expect(await samplePeople()).toEqual([{ id: sample.id, name: 'Alder', role: 'reviewer' }]);
    expect(await samplePerson(sample.id)).toMatchObject({ id: sample.id });
    expect(await samplePerson(real.id)).toBeNull();
    expect(await samplePerson(undefined)).toBeNull();
    request.headers = new Headers({ host: '127.0.0.1:3000', 'x-forwarded-for': '::1, 127.0.0.1' });
    expect(await samplePeople()).toHaveLength(1);
  });

  it.each([
    ['another host', { host: 'variorum.example' }],
    ['a host that only looks local', { host: 'localhost.evil.example' }],
    ['no host', {}],
    ['a forwarded request', { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.7' }],
    ['one forwarded through here', { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.7, 127.0.0.1' }],
  ])('is shut for %s', async (_, headers) => {
    request.headers = new Headers(Object.entries(headers as Record<string, string>));
    expect(await samplePeople()).toEqual([]);
  });
});

describe('a sign-in through a provider', () => {
  const account = (providerAccountId: string) =>
    ({ provider: 'github', providerAccountId, type: 'oauth' }) as const;

  it('leads to the person whose address the provider has verified, and stays tied to them', async () => {
    const person = await makePerson('editor', { email: 'known@people.example' });
    const profile = { email: 'Known@people.example', email_verified: true, name: 'K' };
    expect(await personOfAccount(account('1'), profile)).toEqual({ ok: true, value: person.id });
    // Later the identity counts, whatever address it shows.
    expect(
      await personOfAccount(account('1'), { email: 'else@people.example', email_verified: false }),
    ).toEqual({
      ok: true,
      value: person.id,
    });
    expect(await db.account.count({ where: { personId: person.id } })).toBe(1);
  });

  it.each([
    ['an address that is not verified', { email: 'victim@people.example', email_verified: false }],
    ['an address of which nothing is said', { email: 'victim@people.example' }],
    ['a word in place of the verification', { email: 'victim@people.example', email_verified: 'yes' }],
    ['no address', { login: 'victim' }],
  ])('does not lead to a person by %s', async (_, profile) => {
    await db.person.upsert({
      where: { email: 'victim@people.example' },
      create: { email: 'victim@people.example', name: 'V' },
      update: {},
    });
    const found = await personOfAccount(account('2'), profile);
    expect(found).toMatchObject({ ok: false, failure: { code: 'address_not_verified' } });
    expect(await db.account.count({ where: { providerId: '2' } })).toBe(0);
  });

  it('makes nobody new while registration is off, and lets no disabled person in', async () => {
    const profile = { email: 'new@people.example', email_verified: true };
    expect(await personOfAccount(account('3'), profile)).toMatchObject({ ok: false });
    expect(await db.person.count({ where: { email: 'new@people.example' } })).toBe(0);

    const person = await makePerson('editor', { email: 'out@people.example' });
    await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    const disabled = { email: 'out@people.example', email_verified: true };
    expect(await personOfAccount(account('4'), disabled)).toMatchObject({
      failure: { code: 'wrong_credentials' },
    });
  });
});
