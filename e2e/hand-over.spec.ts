import type { Locator, Page, Route } from '@playwright/test';
import { openDocument, selectByMouse, writeRemark } from './edition';
import { expect, test } from './fixtures';

/** Lets no script through once a form is there, as a slow network does. Resolves to what lets all of them go on. */
async function holdScripts(page: Page, form: Locator) {
  const held: Route[] = [];
  await page.route('**/_next/static/chunks/**', async (route) => {
    if (await form.isVisible()) held.push(route);
    else await route.continue();
  });
  return async () => {
    expect(held.length).toBeGreaterThan(0);
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** The form in which the first note is edited, with the caret at the end of what it says, while the editor is on its way. */
async function editEarly(page: Page, slug: string) {
  const { note, composer } = await openDocument(page, slug);
  const form = composer('Edit your note');
  const release = await holdScripts(page, form);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await note('Note 1').getByRole('button', { name: 'Edit' }).click();
  const field = form.getByRole('textbox', { name: 'Note' });
  await expect(field).toBeFocused();
  return { form, field, note, release };
}

test('what is typed while the editor is on its way is in it when it has come', async ({
  page,
  signInAs,
  makeDocument,
  backstage,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  await backstage.annotation({ document, author: me, quote: '11 dead', remark: 'First wording.' });
  const { form, note, release } = await editEarly(page, document.slug);
  await page.keyboard.type(' Rejected');
  await release();
  // Each of these letters is a key of the page, where it would do something else.
  for (let round = 0; round < 20; round++) await page.keyboard.type(' ejnr');
  await expect(form.getByRole('button', { name: 'Bold' })).toBeVisible();
  await page.keyboard.type(' and sent.');
  await page.keyboard.press('Control+Enter');
  await expect(
    note('Note 1').getByText(`First wording. Rejected${' ejnr'.repeat(20)} and sent.`),
  ).toBeVisible();
});

test('what is typed early stands where the caret was, and the caret stays there', async ({
  page,
  signInAs,
  makeDocument,
  backstage,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  await backstage.annotation({
    document,
    author: me,
    quote: '11 dead',
    remark: 'First.\n\nThe end.\n\nLast.',
  });
  const { form, field, release } = await editEarly(page, document.slug);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  for (let word = 0; word < 4; word++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('very ');
  await page.keyboard.press('Shift+End');
  await release();
  await expect(form.getByRole('button', { name: 'Bold' })).toBeVisible();
  await page.keyboard.type('beginning.');
  await expect(field.getByRole('paragraph')).toHaveText(['First.', 'The very beginning.', 'Last.']);
});

test('what is typed early goes on where a note with formatting ends', async ({
  page,
  signInAs,
  makeDocument,
  backstage,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  await backstage.annotation({
    document,
    author: me,
    quote: '11 dead',
    remark: 'Not **11**.\n\nCount again',
  });
  const { form, field, release } = await editEarly(page, document.slug);
  await page.keyboard.type(', and');
  await release();
  await expect(form.getByRole('button', { name: 'Bold' })).toBeVisible();
  await page.keyboard.type(' again.');
  await expect(field.getByRole('paragraph')).toHaveText(['Not 11.', 'Count again, and again.']);
  await expect(field.locator('strong')).toHaveText('11');
});

test('the field has the focus from the moment it is there', async ({ page, signInAs, makeDocument }) => {
  await signInAs('annotator');
  const { slug } = await makeDocument();
  const { toolbar, composer } = await openDocument(page, slug);
  const focused = page.evaluate(
    () =>
      new Promise((resolve) => {
        new MutationObserver(() => {
          const field = document.querySelector('[data-composer] textarea');
          if (field) resolve(document.activeElement === field);
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await selectByMouse(page, '11 dead');
  await toolbar.getByRole('button', { name: 'Note' }).click();
  await expect(composer('New note')).toBeVisible();
  expect(await focused).toBe(true);
});

test('a window that becomes narrow while somebody writes takes the words along', async ({
  page,
  signInAs,
  makeDocument,
}) => {
  await signInAs('annotator');
  const document = await makeDocument();
  const { toolbar, composer } = await openDocument(page, document.slug);
  await selectByMouse(page, '11 dead');
  await toolbar.getByRole('button', { name: 'Note' }).click();
  await writeRemark(composer('New note'), 'Note', 'Half a thought');
  const field = composer('New note').getByRole('textbox', { name: 'Note' });
  for (const width of [800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole('dialog')).toHaveCount(width < 1000 ? 1 : 0);
    await expect(field).toHaveText('Half a thought');
  }
});
