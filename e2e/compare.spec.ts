import type { Page } from '@playwright/test';
import { EARLIER, LATER, reviseCompared } from './compared';
import { expect, type MadeDocument, test } from './fixtures';

const change = (page: Page, number: number) => page.locator(`#change-${number}`);

test.describe('two revisions', () => {
  let document: MadeDocument;

  test.beforeEach(async ({ makeDocument, makePerson, backstage }) => {
    document = await makeDocument(EARLIER);
    const people = { author: await makePerson('annotator'), editor: await makePerson('editor') };
    await reviseCompared(backstage, document, people);
  });

  test('are compared in one text, with the annotations that changed beside it', async ({ page }) => {
    await page.goto(`/d/${document.slug}/history`);
    await page.getByRole('link', { name: 'What it changed' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare revisions');
    await expect(page.getByText('1 paragraph moved')).toBeVisible();
    await expect(page.getByText('2 annotations stand otherwise')).toBeVisible();

    const figure = change(page, 1);
    await expect(figure.getByRole('deletion').first()).toHaveText('[removed: 11]');
    await expect(figure.getByRole('insertion').first()).toHaveText('[added: 12]');
    const flag = figure.getByRole('article');
    await expect(flag).toContainText('Was: the same words. Now: the meaning may have changed.');
    await expect(flag.getByRole('list', { name: 'What changed in its meaning' })).toHaveText(
      'Figure: 11 → 12',
    );

    const lost = page.locator('.is-row-removed');
    await expect(lost).toContainText('the bodies were not counted at all');
    await expect(lost.getByRole('article')).toContainText('Now: passage gone.');
    await lost.getByRole('link', { name: 'Open it in the text' }).click();
    await expect(page).toHaveURL(new RegExp(`/d/${document.slug}#note-`));
  });

  test('show what moved, what is unseen elsewhere, and once somebody wants it what did not change', async ({
    page,
  }) => {
    await page.goto(`/d/${document.slug}/compare?from=1&to=2`);
    await expect(page.getByRole('note').filter({ hasText: '2 characters that turn' })).toBeVisible();
    await expect(page.getByTitle('U+202E')).toHaveText('RLO');

    const middle = page.getByText('Paragraph 4 of the middle part');
    await expect(middle).toBeHidden();
    await page.getByText('6 unchanged paragraphs').click();
    await expect(middle).toBeVisible();

    await page.getByRole('link', { name: 'See where it is now' }).click();
    const there = page.getByRole('heading', { name: /Moved to here/ });
    await expect(there).toBeInViewport();
    await there.getByRole('link', { name: 'See where it was' }).click();
    await expect(page.getByRole('heading', { name: /Moved from here/ })).toBeInViewport();
  });

  test('stand side by side where there is room, and in one text on a phone', async ({ page }) => {
    await page.goto(`/d/${document.slug}/compare?from=1&to=2`);
    await page.getByRole('link', { name: 'Side by side' }).click();
    const figure = change(page, 1);
    const [before, after] = [figure.locator('.is-before'), figure.locator('.is-after')];
    await expect(before).toHaveText('The first report counts [removed: 11] dead in the town.');
    await expect(after).toHaveText('The first report counts [added: 12] dead in the town.');
    const [left, right] = [await before.boundingBox(), await after.boundingBox()];
    expect(left && right && left.x + left.width <= right.x && left.y === right.y).toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(before).toBeHidden();
    await expect(figure.locator('.compare-inline')).toHaveText(
      'The first report counts [removed: 11][added: 12] dead in the town.',
    );
  });

  test('are gone through from change to change with keys, unless these are turned off', async ({ page }) => {
    await page.goto(`/d/${document.slug}/compare?from=1&to=2`);
    await expect(page.getByRole('button', { name: 'Next change' })).toBeEnabled();
    await page.keyboard.press('n');
    await expect(change(page, 1)).toBeFocused();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await expect(change(page, 3)).toBeFocused();
    await expect(change(page, 3)).toBeInViewport();
    await page.keyboard.press('p');
    await expect(change(page, 2)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Change 2 of 6' })).toBeVisible();
    await page.getByRole('button', { name: 'Next change' }).click();
    await expect(change(page, 3)).toBeFocused();
    await page.evaluate(() => localStorage.setItem('variorum:reader-letters', 'off'));
    await page.reload();
    // Were they heard, the change before the fourth would be the third.
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Previous change' }).click();
    await expect(change(page, 2)).toBeFocused();
  });

  test('are chosen anew, also backwards', async ({ page, backstage, makePerson }) => {
    const actor = await makePerson('editor');
    await backstage.revise({ documentId: document.id, actor, text: `${LATER}\n\nAn afterthought.` });
    await page.goto(`/d/${document.slug}/compare`);
    await expect(page.getByRole('insertion')).toHaveText('[added: An afterthought.]');
    await page.getByRole('combobox', { name: 'From' }).selectOption('3');
    await page.getByRole('combobox', { name: 'To' }).selectOption('2');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('deletion')).toHaveText('[removed: An afterthought.]');
    await expect(page).toHaveURL(/from=3&to=2/);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('are compared, chosen and gone through all the same', async ({ page }) => {
      await page.goto(`/d/${document.slug}/compare?from=2&to=1`);
      await page.getByRole('combobox', { name: 'From' }).selectOption('1');
      await page.getByRole('combobox', { name: 'To' }).selectOption('2');
      await page.getByRole('button', { name: 'Compare' }).click();
      await expect(change(page, 1).getByRole('insertion').first()).toHaveText('[added: 12]');
      await page.getByRole('link', { name: 'First change' }).click();
      await change(page, 1).getByRole('link', { name: 'Next change' }).click();
      await expect(page).toHaveURL(/#change-2$/);
      await page.getByText('6 unchanged paragraphs').click();
      await expect(page.getByText('Paragraph 4 of the middle part')).toBeVisible();
      await page.getByRole('link', { name: 'Side by side' }).click();
      await expect(change(page, 1).locator('.is-after')).toBeVisible();
    });
  });

  test('that are not there are said not to be, with those that are to choose from', async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/status of 404/);
    for (const query of ['from=1&to=9', 'from=0&to=2', 'from=x', 'from=1&to=1e1', 'from=1&from=2&to=2']) {
      const answer = await page.goto(`/d/${document.slug}/compare?${query}`);
      expect(answer?.status(), query).toBe(404);
      await expect(page.getByText('There is no such revision')).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('1');
    }
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(change(page, 1)).toBeVisible();
    await page.goto(`/d/${document.slug}/compare?from=2&to=2`);
    await expect(page.getByText('This is one revision on both sides')).toBeVisible();
  });
});

test('a text that nobody changed has nothing to compare', async ({ page, makeDocument }) => {
  const document = await makeDocument();
  await page.goto(`/d/${document.slug}/compare`);
  await expect(page.getByText('There is one revision only')).toBeVisible();
});

test('a draft is compared by those who read it only', async ({
  page,
  signInAs,
  makeDocument,
  makePerson,
  backstage,
  expectProblem,
}) => {
  expectProblem(/status of 404/);
  const document = await makeDocument(EARLIER, { visibility: 'draft' });
  const people = { author: await makePerson('editor'), editor: await makePerson('editor') };
  await reviseCompared(backstage, document, people);
  const answer = await page.goto(`/d/${document.slug}/compare?from=1&to=2`);
  expect(answer?.status()).toBe(404);
  await signInAs('editor');
  await page.goto(`/d/${document.slug}/compare?from=1&to=2`);
  await expect(change(page, 1)).toBeVisible();
});
