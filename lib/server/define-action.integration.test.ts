import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type MadeDocument, makeDocument, makePerson, unwrap } from '@/lib/testing/factories';
import { sessionCookie } from './auth';
import { openSession } from './commands/open-session';
import { updateDocument } from './commands/update-document';
import { db } from './db/client';
import { defineAction } from './define-action';
import { env } from './env';
import { perform } from './perform';

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
  request.headers = new Headers({ origin: new URL(env().APP_URL).origin });
  request.cookies.clear();
});

async function signIn({ id: personId }: { id: string }): Promise<void> {
  const sessionId = unwrap(await perform(openSession, null, { personId, seconds: 3600 }));
  request.cookies.set(sessionCookie(), await encode({ token: { sessionId }, secret: env().AUTH_SECRET }));
}

const save = defineAction(updateDocument);
const input = ({ id: documentId }: MadeDocument) => ({
  ...{ documentId, version: 1, title: 'Another title', language: null, direction: 'ltr' as const },
  ...{ sourceUrl: null, publisher: null, licence: null, contentNotice: null, visibility: 'public' as const },
});
const titleOf = async ({ id }: MadeDocument) =>
  (await db.document.findUniqueOrThrow({ where: { id } })).title;

describe('a server action', () => {
  it('writes for whom the page was made for', async () => {
    const document = await makeDocument();
    await signIn(document.editor);
    expect(await save(document.editor.id, input(document))).toMatchObject({ ok: true });
    expect(await titleOf(document)).toBe('Another title');
  });

  it('writes nothing once somebody else has signed in, or anybody at all on a page made for nobody', async () => {
    const document = await makeDocument();
    const before = await titleOf(document);
    await signIn(await makePerson('admin'));
    for (const madeFor of [document.editor.id, undefined])
      expect(await save(madeFor, input(document))).toEqual({ ok: false, failure: { code: 'somebody_else' } });
    expect(await titleOf(document)).toBe(before);
  });

  it('asks whoever is signed out by now to sign in', async () => {
    const document = await makeDocument();
    expect(await save(document.editor.id, input(document))).toMatchObject({
      failure: { code: 'sign_in_first' },
    });
  });

  it('refuses other sites', async () => {
    const document = await makeDocument();
    await signIn(document.editor);
    request.headers = new Headers({ origin: 'https://evil.example' });
    expect(await save(document.editor.id, input(document))).toMatchObject({
      failure: { code: 'wrong_origin' },
    });
  });
});
