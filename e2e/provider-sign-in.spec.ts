import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { mark } from './mark';
import { openProvidedSite, type ProvidedSite } from './provided-site';
import type { SecondApp } from './second-app';

type Provider = ProvidedSite['provider'];
type Holder = Parameters<Provider['knows']>[0];

const unknown =
  'Nobody here has the address that the other site knows you by, and accounts are made by invitation.';
const unverified = 'The other site has not verified an e-mail address of yours.';
const failed = 'Signing in through the other site did not work.';

/** Makes somebody known to the provider: with an address that nobody has here, unless `holder` says otherwise. */
function introduce(provider: Provider, holder: Partial<Holder> = {}): { name: string; email: string } {
  const name = `Holder ${mark()}`;
  const email = `${name.replace(' ', '.')}@people.example`;
  provider.knows({ name, email, ...holder });
  return { name, email };
}

const verified = { emailVerified: true };

async function begin(page: Page, app: SecondApp, path = '/sign-in'): Promise<void> {
  await page.goto(`${app.url}${path}`);
  await page.getByRole('button', { name: 'Continue with Stand-in' }).click();
}

/** From our sign-in page to the provider's, and back as one of those it knows. */
async function signInAs(page: Page, app: SecondApp, name: string, path?: string): Promise<void> {
  await begin(page, app, path);
  await page.getByRole('link', { name, exact: true }).click();
}

const account = (page: Page, name: string) => page.getByRole('button', { name: `Account: ${name}` });
/** What the page says went wrong; Next's own announcer is an alert as well. */
const refusal = (page: Page) => page.locator('#main').getByRole('alert');

for (const tells of ['id_token', 'userinfo'] as const) {
  test(`whoever has a verified address goes on as the person who has it here: told in the ${tells}`, async ({
    page,
    site: { app, provider },
  }) => {
    const person = await app.backstage.person({ role: 'editor', name: `Editor ${mark()}` });
    // Providers keep the case in which an address was typed.
    const { name } = introduce(provider, { ...verified, email: person.email.toUpperCase(), tells });
    await signInAs(page, app, name, '/sign-in?callbackUrl=/import');
    await expect(page).toHaveURL(`${app.url}/import`);
    await expect(account(page, person.name)).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'The text' }), 'an editor imports').toBeVisible();
  });
}

test('whoever joined by invitation keeps their role; what was opened with the password ends', async ({
  page,
  another,
  site: { app, provider },
}) => {
  const admin = await app.backstage.person({ role: 'admin', name: `Admin ${mark()}` });
  const { token } = await app.backstage.invitation({ actor: admin });
  const { name, email } = introduce(provider, verified);
  const { page: earlier } = await another();
  await earlier.goto(`${app.url}/join/${token}`);
  await earlier.getByRole('textbox', { name: 'Name' }).fill('Invited');
  await earlier.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await earlier.getByRole('textbox', { name: 'New password' }).fill('unrelated words 4 me');
  await earlier.getByRole('button', { name: 'Join' }).click();
  await expect(account(earlier, 'Invited')).toBeVisible();

  await signInAs(page, app, name);
  await expect(account(page, 'Invited')).toBeVisible();
  const document = await app.backstage.document({ text: 'The first report counts 11 dead.' });
  await page.goto(`${app.url}/d/${document.slug}`);
  await expect(page.getByRole('button', { name: 'Annotate this paragraph' })).toHaveCount(1);

  await earlier.goto(`${app.url}/sign-in`);
  await expect(account(earlier, 'Invited')).toHaveCount(0);
});

test('whoever is not known here is refused, and made nobody', async ({ page, site: { app, provider } }) => {
  const { name } = introduce(provider, verified);
  for (let attempt = 0; attempt < 2; attempt++) {
    await signInAs(page, app, name);
    await expect(refusal(page)).toHaveText(unknown);
    await expect(account(page, name)).toHaveCount(0);
  }
});

test('whoever is refused still gets to where they wanted to go', async ({
  page,
  site: { app, provider },
}) => {
  const password = 'unrelated words 4 me';
  const person = await app.backstage.person({ role: 'reader', name: `Reader ${mark()}`, password });
  const { name } = introduce(provider, verified);
  await signInAs(page, app, name, '/sign-in?callbackUrl=/guide');
  await expect(refusal(page)).toHaveText(unknown);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${app.url}/guide`);
});

test('an address that is not verified leads to nobody, and the page says so', async ({
  page,
  site: { app, provider },
}) => {
  const victim = await app.backstage.person({ role: 'admin', name: `Admin ${mark()}` });
  for (const holder of [
    { email: victim.email, emailVerified: false },
    { email: victim.email },
    { email: victim.email, emailVerified: false, tells: 'userinfo' as const },
    { email: undefined },
  ]) {
    const { name } = introduce(provider, holder);
    await signInAs(page, app, name);
    await expect(refusal(page), JSON.stringify(holder)).toContainText(unverified);
    await page.goto(app.url);
    await expect(account(page, victim.name)).toHaveCount(0);
  }
});

test('an answer that is not sound lets nobody in', async ({ page, site: { app, provider } }) => {
  const person = await app.backstage.person({ role: 'admin', name: `Admin ${mark()}` });
  for (const wrong of ['key', 'issuer', 'audience', 'nonce', 'expired', 'userinfo'] as const) {
    const tells = wrong === 'userinfo' ? wrong : 'id_token';
    const { name } = introduce(provider, { ...verified, email: person.email, tells, wrong });
    await signInAs(page, app, name);
    await expect(refusal(page), wrong).toContainText(failed);
    await page.goto(app.url);
    await expect(account(page, person.name), wrong).toHaveCount(0);
  }
});

test('an answer to a sign-in that another browser began lets nobody in', async ({
  page,
  another,
  site: { app, provider },
}) => {
  const person = await app.backstage.person({ role: 'admin', name: `Admin ${mark()}` });
  const { name } = introduce(provider, { ...verified, email: person.email });
  await begin(page, app);
  const link = page.getByRole('link', { name, exact: true });
  const choice = await link.evaluate((element: HTMLAnchorElement) => element.href);
  const answer = await fetch(choice, { redirect: 'manual' });
  const callback = answer.headers.get('location') ?? '';
  expect(callback).toContain(`${app.url}/api/auth/callback/oidc?`);

  const { page: other } = await another();
  await other.goto(callback);
  await expect(refusal(other)).toContainText(failed);
  await other.goto(app.url);
  await expect(account(other, person.name)).toHaveCount(0);
  await page.goto(callback);
  await expect(account(page, person.name), 'the browser that began it').toBeVisible();
});

test('a provider that refuses, breaks or is gone is said to have failed', async ({ page, backstage }) => {
  const { app, provider, close } = await openProvidedSite(backstage);
  for (const wrong of ['refused', 'broken'] as const) {
    const { name } = introduce(provider, { ...verified, wrong });
    await signInAs(page, app, name);
    await expect(refusal(page), wrong).toContainText(failed);
  }
  await provider.stop();
  await begin(page, app);
  await expect(refusal(page)).toContainText(failed);
  await page.close();
  await close();
});

test('where registration is on, a stranger becomes a reader, once', async ({
  page,
  openSite: { app, provider },
}) => {
  const { name } = introduce(provider, verified);
  const unproven = introduce(provider);
  for (let time = 0; time < 2; time++) {
    await signInAs(page, app, name);
    await expect(account(page, name)).toBeVisible();
    await page.goto(`${app.url}/import`);
    await expect(page.getByRole('textbox', { name: 'The text' }), 'a reader imports nothing').toHaveCount(0);
    await page.context().clearCookies();
  }
  await signInAs(page, app, unproven.name);
  await expect(refusal(page)).toContainText(unverified);
});

test('signing out ends it, for a copy of the cookie as well', async ({ page, site: { app, provider } }) => {
  const person = await app.backstage.person({ role: 'reader', name: `Reader ${mark()}` });
  const { name } = introduce(provider, { ...verified, email: person.email });
  await signInAs(page, app, name);
  await expect(account(page, person.name)).toBeVisible();
  const cookies = await page.context().cookies(app.url);
  expect(cookies.map((cookie) => cookie.name)).toContain('variorum.session');
  await page.goto(`${app.url}/sign-out`);
  await page.locator('#main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto(app.url);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(account(page, person.name)).toHaveCount(0);
});
