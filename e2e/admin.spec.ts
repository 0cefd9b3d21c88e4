import type { Page } from '@playwright/test';
import { openDocument, pressByKey, tabTo } from './edition';
import { admit, expect, test } from './fixtures';
import { mark } from './mark';
import { type SecondApp, startSecondApp } from './second-app';

const password = 'unrelated words 4 me';

async function join(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'New password' }).fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('button', { name: `Account: ${name}` })).toBeVisible();
}

/** Signs in as an admin, and opens the list of people. */
async function lookAfterPeople(page: Page, { url, backstage }: SecondApp): Promise<void> {
  await admit(page.context(), await backstage.person({ role: 'admin', name: 'Ada' }));
  await page.goto(`${url}/people`);
}

/** An app of the test's own, without people: its first admin is still to come. */
const empty = test.extend<{ app: SecondApp }>({
  app: [
    async ({ backstage, page }, use) => {
      const app = await startSecondApp(backstage);
      await use(app);
      // It would go on asking an app that has ended.
      await page.close();
      await app.stop();
    },
    // What it takes to start one, seconds of work, is no part of the time that a test has.
    { timeout: 60_000 },
  ],
});

empty(
  'begins with a one-time link, invites somebody, and looks after them',
  async ({ app, another, expectProblem, page }) => {
    empty.slow();
    const token = await app.backstage.firstAdminToken({});
    const link = `${app.url}/join/${token}`;
    await page.goto(link);
    await expect(page.getByText('This makes the first admin of this site')).toBeVisible();
    await join(page, 'Ada', `${mark()}@people.example`);

    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('radio', { name: 'Reader' }).check();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const invitation = await page.getByRole('textbox', { name: 'The link' }).inputValue();

    const { page: theirs } = await another();
    await theirs.goto(link);
    await expect(theirs.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await theirs.goto(invitation);
    const email = `${mark()}@people.example`;
    await join(theirs, 'Ben', email);
    await theirs.goto(invitation);
    await expect(theirs.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();

    const document = await app.backstage.document({ text: 'The first report counts 11 dead.' });
    await theirs.goto(`${app.url}/d/${document.slug}`);
    const annotate = theirs.getByRole('button', { name: 'Annotate this paragraph' });
    await expect(theirs.locator('[data-running]')).toBeAttached();
    await expect(annotate).toHaveCount(0);

    // A role holds from the person's next request on.
    await page.reload();
    await page.getByRole('button', { name: 'Change Ben' }).click();
    await page.getByRole('dialog', { name: 'Ben' }).getByRole('radio', { name: 'Annotator' }).check();
    await page.getByRole('dialog', { name: 'Ben' }).getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('row', { name: /Ben/ })).toContainText('Annotator');
    await theirs.reload();
    await expect(annotate).toBeAttached();

    // A link for a new password, which signs them out.
    await page.getByRole('button', { name: 'Password link for Ben' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click();
    const reset = await page.getByRole('dialog').getByRole('textbox', { name: 'The link' }).inputValue();
    await page.keyboard.press('Escape');
    await theirs.goto(reset);
    await theirs.getByRole('textbox', { name: 'New password' }).fill(`${password}!`);
    await theirs.getByRole('button', { name: 'Set the password' }).click();
    await expect(theirs.getByText('Your new password is set.')).toBeVisible();
    await theirs.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await theirs.getByRole('textbox', { name: 'Password' }).fill(`${password}!`);
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await expect(theirs.getByRole('button', { name: 'Account: Ben' })).toBeVisible();

    await page.reload();
    // Disabled: signed out at once, and no way back in.
    await page.getByRole('button', { name: 'Change Ben' }).click();
    await page.getByRole('checkbox', { name: 'Disable this account' }).check();
    await page.getByRole('button', { name: 'Save and disable' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('row', { name: /Ben/ })).toContainText('disabled');
    await theirs.reload();
    await expect(theirs.getByRole('link', { name: 'Sign in' })).toBeVisible();
    expectProblem(/status of 401/);
    await theirs.goto(`${app.url}/sign-in`);
    await theirs.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await theirs.getByRole('textbox', { name: 'Password' }).fill(`${password}!`);
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await expect(theirs.getByText('The address and the password do not match an account.')).toBeVisible();
  },
);

test('invites with the keyboard alone, and withdraws a link', async ({
  page,
  openSite: { app },
  another,
}) => {
  await lookAfterPeople(page, app);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  const radios = page.getByRole('group', { name: 'They join as' }).getByRole('radio');
  await tabTo(page, radios.nth(1));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Editor' })).toBeChecked();
  await pressByKey(page, page.getByRole('button', { name: 'Make the link' }));
  const invitation = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const { page: theirs } = await another();
  await theirs.goto(invitation);
  await expect(theirs.getByText('You are invited as an editor')).toBeVisible();
  const outstanding = page.getByRole('region', { name: 'Links not used yet' });
  const withdraw = outstanding.getByRole('button', { name: 'Withdraw: To join as: Editor' });
  await pressByKey(page, withdraw);
  await expect(page.getByText('The link no longer works.')).toBeVisible();
  await expect(withdraw).toHaveCount(0);
  await expect(outstanding).toBeFocused();
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('looks after a person with the keyboard alone', async ({ page, openSite: { app }, another }) => {
  const { name } = await app.backstage.person({ role: 'reader', name: `Ben ${mark()}` });
  await lookAfterPeople(page, app);
  const row = page.getByRole('row', { name });
  const change = page.getByRole('button', { name: `Change ${name}` });
  const dialog = page.getByRole('dialog', { name });

  await pressByKey(page, change);
  await tabTo(page, dialog.getByRole('radio', { name: 'Reader' }));
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Annotator' })).toBeChecked();
  await pressByKey(page, dialog.getByRole('button', { name: 'Save' }));
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('Annotator');
  await expect(change).toBeFocused();

  for (const { save, disabled } of [
    { save: 'Save and disable', disabled: true },
    { save: 'Save', disabled: false },
  ]) {
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('checkbox', { name: 'Disable this account' }));
    await page.keyboard.press('Space');
    await pressByKey(page, dialog.getByRole('button', { name: save }));
    await expect(dialog).toBeHidden();
    await expect(row.getByText('disabled')).toHaveCount(disabled ? 1 : 0);
    await expect(change).toBeFocused();
  }

  const reset = page.getByRole('button', { name: `Password link for ${name}` });
  await pressByKey(page, reset);
  const resetting = page.getByRole('dialog', { name });
  await pressByKey(page, resetting.getByRole('button', { name: 'Make the link' }));
  const link = resetting.getByRole('textbox', { name: 'The link' });
  await tabTo(page, link);
  const { page: theirs } = await another();
  await theirs.goto(await link.inputValue());
  await expect(theirs.getByRole('textbox', { name: 'New password' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(resetting).toBeHidden();
  await expect(reset).toBeFocused();
});

test('signs in with a password, is refused with a wrong one, and signs out', async ({
  page,
  makePerson,
  makeDocument,
  expectProblem,
}) => {
  expectProblem(/status of 401/);
  const person = await makePerson('annotator', { password });
  const document = await makeDocument();
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(`/d/${document.slug}`)}`);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(person.email.toUpperCase());
  await page.getByRole('textbox', { name: 'Password' }).fill('something else 1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The address and the password do not match an account.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/d/${document.slug}$`));
  await expect(page.getByRole('button', { name: 'Annotate this paragraph' })).toBeAttached();

  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === person.cookie.name);
  await page.getByRole('button', { name: `Account: ${person.name}` }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  // The cookie is worth nothing any more, should somebody have kept it.
  await admit(page.context(), {
    ...person,
    cookie: { name: person.cookie.name, value: cookie?.value ?? '' },
  });
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('lets a newcomer in as a sample person at one click', async ({ page }) => {
  await page.goto('/sign-in');
  await page
    .getByRole('region', { name: 'Try it as one of the sample people' })
    .getByRole('button', { name: /Reviewer/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
  await openDocument(page, 'khojaly-1992');
  await expect(page.getByRole('button', { name: 'Annotate this paragraph' })).toBeAttached();
});

test('registration is off', async ({ page, expectProblem }) => {
  expectProblem(/status of 404/);
  await page.goto('/sign-in');
  await expect(page.getByRole('link', { name: 'Make an account' })).toHaveCount(0);
  const answer = await page.goto('/register');
  expect(answer?.status()).toBe(404);
});

test('registration can be switched on', async ({ page, openSite: { app } }) => {
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole('link', { name: 'Make an account' }).click();
  await join(page, 'Cai', `${mark()}@people.example`);
  await page.goto(`${app.url}/people`);
  await expect(page.getByText('People and their roles are looked after by admins.')).toBeVisible();
});
