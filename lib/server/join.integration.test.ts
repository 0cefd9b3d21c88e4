import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/domain/access/roles';
import { makePerson, unwrap } from '@/lib/testing/factories';
import { checkPassword } from './check-password';
import { invite, inviteFirstAdmin, resetPassword } from './commands/create-invitation';
import { openSession } from './commands/open-session';
import { revokeInvitation } from './commands/revoke-invitation';
import { db } from './db/client';
import { brokenLink, peopleStream, sha256 } from './events';
import { join } from './join';
import { perform } from './perform';
import { invitationOf, peoplePage } from './queries/people';

const password = 'four unrelated quiet words';
const newcomer = (token: string) => ({
  token,
  name: 'Newcomer',
  email: `${randomUUID()}@people.example`,
  password,
});
const notUsable = { ok: false, failure: { code: 'link_not_usable' } };

async function invited(role: Role): Promise<string> {
  return unwrap(await perform(invite, await makePerson('admin'), { role })).token;
}

describe('an invitation', () => {
  it('makes one person, with its role, who can then sign in; and never a second', async () => {
    const token = await invited('reviewer');
    expect(await invitationOf(sha256(token))).toMatchObject({ purpose: 'invitation', role: 'reviewer' });
    const input = newcomer(token);
    const id = unwrap(await join.invitation(input));
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({
      name: 'Newcomer',
      role: 'reviewer',
    });
    expect(await checkPassword(input, '192.0.2.1')).toEqual({ id });
    expect(await join.invitation(newcomer(token))).toMatchObject(notUsable);
    expect(await invitationOf(sha256(token))).toBeNull();
  });

  it('makes one person even when it is used twice at once', async () => {
    const token = await invited('annotator');
    const results = await Promise.all([join.invitation(newcomer(token)), join.invitation(newcomer(token))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is worthless once it has run out or was withdrawn, and when it was never made', async () => {
    const old = await invited('annotator');
    await db.invitation.update({ where: { tokenHash: sha256(old) }, data: { expiresAt: new Date(0) } });
    expect(await join.invitation(newcomer(old))).toMatchObject(notUsable);

    const admin = await makePerson('admin');
    const { token } = unwrap(await perform(invite, admin, { role: 'editor' }));
    const { id } = await db.invitation.findUniqueOrThrow({ where: { tokenHash: sha256(token) } });
    unwrap(await perform(revokeInvitation, admin, { invitationId: id }));
    expect(await join.invitation(newcomer(token))).toMatchObject(notUsable);
    expect(await join.invitation(newcomer('A'.repeat(43)))).toMatchObject(notUsable);
  });

  it('stays usable when the address is taken or the password too short', async () => {
    const token = await invited('annotator');
    const taken = await makePerson('reader', { email: 'taken@people.example' });
    expect(await join.invitation({ ...newcomer(token), email: taken.email })).toMatchObject({
      failure: { code: 'email_taken' },
    });
    expect(await join.invitation({ ...newcomer(token), password: 'short' })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
    expect(await join.invitation(newcomer(token))).toMatchObject({ ok: true });
  });

  it('is made by admins alone, and its token is stored nowhere', async () => {
    for (const role of ['reader', 'annotator', 'editor', 'reviewer'] as const) {
      expect(await perform(invite, await makePerson(role), { role: 'admin' })).toMatchObject({
        failure: { code: 'role_lacks_this' },
      });
    }
    expect(await perform(invite, null, { role: 'admin' })).toMatchObject({
      failure: { code: 'sign_in_first' },
    });
    const token = await invited('reader');
    const rows = JSON.stringify([await db.invitation.findMany(), await db.event.findMany()]);
    expect(rows).not.toContain(token);
  });

  it('sets no password of somebody else, and a password link makes no person', async () => {
    const invitation = await invited('annotator');
    expect(await join.reset({ token: invitation, password })).toMatchObject(notUsable);
    const admin = await makePerson('admin');
    const person = await makePerson('reader');
    const { token } = unwrap(await perform(resetPassword, admin, { personId: person.id }));
    expect(await join.invitation(newcomer(token))).toMatchObject(notUsable);
  });
});

describe('a password link', () => {
  it('sets the password once and signs the person out everywhere', async () => {
    const admin = await makePerson('admin');
    const person = await makePerson('editor', { email: 'forgetful@people.example' });
    const sessionId = unwrap(await perform(openSession, null, { personId: person.id, seconds: 600 }));
    const { token } = unwrap(await perform(resetPassword, admin, { personId: person.id }));
    unwrap(await join.reset({ token, password }));
    expect(await checkPassword({ email: person.email, password }, '192.0.2.1')).toEqual({ id: person.id });
    expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).revokedAt).not.toBeNull();
    expect(await join.reset({ token, password: 'another long password' })).toMatchObject(notUsable);
  });
});

describe('the link for the first admin', () => {
  it('works until there is an admin; a newer one replaces it; sample admins do not count', async () => {
    await db.person.updateMany({ where: { role: 'admin' }, data: { isSample: true } });
    const first = unwrap(await perform(inviteFirstAdmin, null, {})).token;
    const second = unwrap(await perform(inviteFirstAdmin, null, {})).token;
    expect(await join.invitation(newcomer(first))).toMatchObject(notUsable);
    const id = unwrap(await join.invitation(newcomer(second)));
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({ role: 'admin' });
    expect(await perform(inviteFirstAdmin, null, {})).toMatchObject(notUsable);
  });
});

describe('the people page', () => {
  it('shows people and open links to admins, and nothing to anybody else', async () => {
    const admin = await makePerson('admin', { name: 'Juniper' });
    const token = unwrap(await perform(invite, admin, { role: 'editor' })).token;
    const page = await peoplePage(admin, 1);
    expect(page?.people.find(({ id }) => id === admin.id)).toMatchObject({
      annotations: 0,
      changeable: false,
    });
    expect(page?.people.some(({ changeable }) => changeable)).toBe(true);
    const { id } = await db.invitation.findUniqueOrThrow({ where: { tokenHash: sha256(token) } });
    expect(page?.invitations.find((one) => one.id === id)).toMatchObject({
      role: 'editor',
      byName: 'Juniper',
    });
    expect(JSON.stringify(page)).not.toContain('argon2');
    for (const role of ['reader', 'annotator', 'editor', 'reviewer'] as const) {
      expect(await peoplePage(await makePerson(role), 1)).toBeNull();
    }
    expect(await peoplePage(null, 1)).toBeNull();
  });
});

it('leaves a chain of events about people that holds', async () => {
  const events = await db.event.findMany({ where: { streamId: peopleStream }, orderBy: { sequence: 'asc' } });
  expect(events.length).toBeGreaterThan(10);
  expect(brokenLink(events)).toBeNull();
  const [third, ...rest] = events.slice(2);
  const before = events[1];
  if (!third || !before) throw new Error('too few events');
  expect(brokenLink([third, ...rest], before)).toBeNull();
  expect(brokenLink([{ ...third, subjectId: 'somebody' }, ...rest], before)).toBe(3);
});
