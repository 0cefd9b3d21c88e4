import { ask } from './ask';
import { expect } from './fixtures';
import { test } from './http-test';
import { startSecondApp } from './second-app';

type Through = { app?: string; headers?: Record<string, string>; origin?: string };

/** Tries the sample door as a browser would: whether the sign-in page offers somebody, and whether they get in. */
async function trySampleDoor(
  personId: string,
  through: Through = {},
): Promise<{ offered: boolean; entered: boolean }> {
  const page = await ask('/sign-in', through);
  const csrf = await ask('/api/auth/csrf', through);
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const cookie = [csrf.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  const answer = await ask('/api/auth/callback/sample', {
    ...through,
    method: 'POST',
    headers: { ...through.headers, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ personId, csrfToken, callbackUrl: '/', json: 'true' }).toString(),
  });
  const set = [answer.headers['set-cookie'] ?? []].flat();
  return {
    offered: page.text.includes(personId),
    entered: set.some((one) => /variorum\.session=\w/.test(one)),
  };
}

/** Id of a sample person, from the page that offers them. */
async function offeredPerson(): Promise<string> {
  const { text } = await ask('/sign-in');
  const id = /\\"people\\":\[\{\\"id\\":\\"([\w-]+)\\"/.exec(text)?.[1];
  if (!id) throw new Error('nobody is offered');
  return id;
}

const open = { offered: true, entered: true };
const shut = { offered: false, entered: false };

test('the sample door is open on this machine', async () => {
  expect(await trySampleDoor(await offeredPerson())).toEqual(open);
});

test('the sample door is shut to whoever comes from elsewhere', async () => {
  const id = await offeredPerson();
  const origin = new URL(process.env.APP_URL ?? '').origin;
  const elsewhere: Record<string, string>[] = [
    { host: 'variorum.example.org' },
    { host: '203.0.113.7:3000' },
    { host: 'localhost.evil.example' },
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' },
  ];
  for (const headers of elsewhere)
    expect(await trySampleDoor(id, { headers, origin }), JSON.stringify(headers)).toEqual(shut);
});

test('the sample door does not exist with an external database', async ({ backstage }) => {
  const [external, embedded] = await Promise.all([
    startSecondApp(backstage, { external: true }),
    startSecondApp(backstage),
  ]);
  for (const [app, expected] of [
    [external, shut],
    [embedded, open],
  ] as const) {
    const id = (await app.backstage.samplePerson({ name: 'Ada', role: 'admin' })).one ?? '';
    expect(await trySampleDoor(id, { app: app.url })).toEqual(expected);
  }
  await Promise.all([external.stop(), embedded.stop()]);
});

test('only what signing in needs of next-auth is open, and not to other sites', async () => {
  for (const [method, path] of [
    ['GET', '/api/auth/session'],
    ['GET', '/api/auth/signout'],
    ['POST', '/api/auth/signout'],
    ['POST', '/api/auth/_log'],
    ['GET', '/api/auth/providers'],
  ] as const)
    expect((await ask(path, { method })).status, `${method} ${path}`).toBe(404);
  for (const path of ['/api/auth/callback/password', '/api/auth/signin/github'])
    expect((await ask(path, { method: 'POST', origin: 'https://evil.example' })).status, path).toBe(403);
});

test('every answer carries the headers that protect it', async () => {
  for (const path of ['/', '/sign-in', '/d/khojaly-1992', '/nowhere', '/health/live', '/api/auth/csrf']) {
    const { headers } = await ask(path);
    const policy = String(headers['content-security-policy']);
    for (const part of [
      /script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/,
      /worker-src 'self';/,
      /base-uri 'none'/,
      /object-src 'none'/,
      /frame-ancestors 'none'/,
      /form-action 'self'/,
    ])
      expect(policy, path).toMatch(part);
    expect(/script-src[^;]*unsafe/.test(policy), path).toBe(false);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['strict-transport-security'], `${path}: plain HTTP`).toBeUndefined();
  }
});

test('behind TLS cookies are __Host- and the browser is told to stay with TLS', async ({ backstage }) => {
  const address = 'https://variorum.example.org';
  const app = await startSecondApp(backstage, { APP_URL: address });
  const through = { app: app.url, headers: { host: 'variorum.example.org' }, origin: address };
  const { headers } = await ask('/api/auth/csrf', through);
  expect(String(headers['strict-transport-security'])).toContain('max-age=');
  const cookies = [headers['set-cookie'] ?? []].flat();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-variorum\./);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  }
  await app.stop();
});
