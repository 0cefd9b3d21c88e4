import type { Locator, Page, Route } from '@playwright/test';
import { beginNote, openDocument, selectByMouse } from './edition';
import { test as base, expect } from './fixtures';

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

type Early = { form: Locator; field: Locator; note: Locator; release: () => Promise<void> };

const test = base.extend<{
  /** Opens a note of one's own to be edited, with the caret where it ends, and lets the editor come once it is released. */
  editEarly: (remark: string) => Promise<Early>;
}>({
  editEarly: async ({ page, signInAs, makeDocument, annotate }, use) => {
    await use(async (remark) => {
      const author = await signInAs('annotator');
      const document = await makeDocument();
      await annotate(document, '11 dead', { author, remark });
      const edition = await openDocument(page, document.slug);
      const note = edition.note('Note 1');
      const form = edition.composer('Edit your note');
      const release = await holdScripts(page, form);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await note.getByRole('button', { name: 'Edit' }).click();
      const field = form.getByRole('textbox', { name: 'Note' });
      await expect(field).toBeFocused();
      return { form, field, note, release };
    });
  },
});

test('what is typed while the editor is on its way is in it when it has come', async ({
  page,
  editEarly,
}) => {
  const { form, note, release } = await editEarly('First wording.');
  await page.keyboard.type(' Rejected');
  await release();
  // Each of these letters is a key of the page, where it would do something else.
  for (let round = 0; round < 20; round++) await page.keyboard.type(' ejnr');
  await expect(form.getByRole('button', { name: 'Bold' })).toBeVisible();
  await page.keyboard.type(' and sent.');
  await page.keyboard.press('Control+Enter');
  await expect(note.getByText(`First wording. Rejected${' ejnr'.repeat(20)} and sent.`)).toBeVisible();
});

test('what is typed early stands where the caret was, and the caret stays there', async ({
  page,
  editEarly,
}) => {
  const { form, field, release } = await editEarly('First.\n\nThe end.\n\nLast.');
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

test('what is typed early goes on where a note with formatting ends', async ({ page, editEarly }) => {
  const { form, field, release } = await editEarly('Not **11**.\n\nCount again');
  await page.keyboard.type(', and');
  await release();
  await expect(form.getByRole('button', { name: 'Bold' })).toBeVisible();
  await page.keyboard.type(' again.');
  await expect(field.getByRole('paragraph')).toHaveText(['Not 11.', 'Count again, and again.']);
  await expect(field.locator('strong')).toHaveText('11');
});

test('the field has the focus from the moment it is there', async ({ page, openAs }) => {
  const { toolbar, composer } = await openAs('annotator');
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

test('a window that becomes narrow while somebody writes takes words and focus along', async ({
  page,
  openAs,
}) => {
  await openAs('annotator');
  const writing = await beginNote(page, '11 dead', 'Half a thought');
  const remark = writing.getByRole('textbox', { name: 'Note' });
  const sheet = page.getByRole('dialog', { name: 'New note' });
  for (const field of [remark, writing.getByRole('textbox', { name: 'Tags' })]) {
    await field.focus();
    for (const width of [800, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(sheet).toHaveCount(width < 1000 ? 1 : 0);
      await expect(remark).toHaveText('Half a thought');
      await expect(field).toBeFocused();
      if (width < 1000) await expect(sheet.getByRole('heading')).toHaveCount(1);
    }
  }
});

test('a reply goes on in the margin when a window becomes wide, and back in the sheet', async ({
  page,
  makeDocument,
  annotate,
  openAs,
}) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const document = await makeDocument();
  await annotate(document, '11 dead');
  const { reference, composer } = await openAs('annotator', document);
  const forms = page.locator('form', { has: page.locator('.ProseMirror') });
  await reference('Note 1').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reply' }).click();
  const reply = composer('Reply').getByRole('textbox', { name: 'Reply' });
  await expect(reply).toBeFocused();
  for (const [width, words] of [
    [1280, 'Half'],
    [800, 'Half a'],
    [1280, 'Half a thought'],
  ] as const) {
    await page.keyboard.type(words.split(' ').at(-1) ?? '');
    await expect(reply).toHaveText(words);
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole('dialog')).toHaveCount(width < 1000 ? 1 : 0);
    await expect(forms).toHaveCount(1);
    await expect(reply).toHaveText(words);
    await expect(reply).toBeFocused();
    await page.keyboard.type(' ');
  }
});

test('a step that a reviewer is about to take goes on in the margin, and back in the sheet', async ({
  page,
  makeDocument,
  annotate,
  openAs,
}) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const document = await makeDocument();
  await annotate(document, '11 dead', { kind: 'flag' });
  const { reference, note } = await openAs('reviewer', document);
  const sheet = page.getByRole('dialog');
  const form = page.getByRole('form', { name: 'Resolve the question' });
  const reason = form.getByRole('textbox', { name: 'Reason' });
  const outcome = form.getByRole('radio', { name: 'Both accounts are stated' });
  await reference('Contested passage 1').click();
  await sheet.getByRole('button', { name: 'Resolve' }).click();
  await outcome.check();
  await reason.focus();
  for (const [width, words] of [
    [1280, 'Two'],
    [800, 'Two separate'],
    [1280, 'Two separate lists.'],
  ] as const) {
    await page.keyboard.type(words.split(' ').at(-1) ?? '');
    await page.setViewportSize({ width, height: 900 });
    await expect(sheet).toHaveCount(width < 1000 ? 1 : 0);
    await expect(form).toHaveCount(1);
    await expect(reason).toHaveValue(words);
    await expect(reason).toBeFocused();
    await expect(outcome).toBeChecked();
    await page.keyboard.type(' ');
  }
  await form.getByRole('button', { name: 'Resolve' }).click();
  const settled = note('Contested passage 1, settled');
  await expect(settled).toContainText('Two separate lists.');
  await expect(form).toHaveCount(0);
});

test('a step is asked about no more once its note was left', async ({
  page,
  makeDocument,
  annotate,
  openAs,
}) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const document = await makeDocument();
  await annotate(document, '11 dead', { kind: 'flag' });
  const { reference } = await openAs('reviewer', document);
  const sheet = page.getByRole('dialog');
  const form = page.getByRole('form', { name: 'Resolve the question' });
  const passage = reference('Contested passage 1');
  await passage.click();
  await sheet.getByRole('button', { name: 'Resolve' }).click();
  await form.getByRole('textbox', { name: 'Reason' }).fill('Two lists.');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(passage).toBeFocused();
  await expect(form).toHaveCount(0);
  await passage.click();
  await sheet.getByRole('button', { name: 'Resolve' }).click();
  await expect(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('Two lists.');
});
