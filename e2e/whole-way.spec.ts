import type { Page } from '@playwright/test';
import { openDocument, pressByKey, tabTo } from './edition';
import { expect, test } from './fixtures';
import { desk, openEditor, retype } from './text-desk';

/** From the edit of a text by way of its impact and the queue to the decision about an annotation. */
const parts = (page: Page) => ({
  ...desk(page),
  queue: page.getByRole('link', { name: /^Queue/ }),
  stillApplies: page.getByRole('button', { name: 'Still applies' }),
  confirm: page
    .getByRole('form', { name: 'Confirm that it still applies' })
    .getByRole('button', { name: 'Confirm that it still applies' }),
});

test('an editor changes a figure, sees what that does, saves and confirms, with the mouse', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
}) => {
  await signInAs('editor');
  const document = await makeDocument();
  const { id } = await annotate(document, '11 dead', { kind: 'flag' });
  await annotate(document, 'second report');
  const { text: edition } = await openDocument(page, document.slug);
  await page.getByRole('link', { name: 'Edit the text' }).click();
  const { text, panel, summary, save, openSave, queue, stillApplies, confirm } = parts(page);
  await expect(text).toBeEditable();
  await expect(text.locator('mark.hl-flag')).toHaveText('11 dead');

  await retype(page, '11', '21');
  await openSave.click();
  await expect(panel.getByRole('status')).toHaveText('1 stays, 1 needs review: 11 → 21');
  // On a phone the panel stands over the text, and what it leads to above the panel.
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: 390, height: 560 });
  await panel.getByRole('button', { name: /Contested passage 1/ }).click();
  await expect(page.getByRole('listitem', { name: 'Contested passage 1' })).toBeHidden();
  const open = text.locator('mark.is-active');
  await expect(open).toHaveText('21 dead');
  const isUncovered = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
  };
  await expect.poll(() => open.evaluate(isUncovered)).toBe(true);
  await page.setViewportSize({ width, height });

  await save.click();
  await expect(panel).toContainText('Say in a few words what you changed');
  await expect(summary).toBeFocused();
  await summary.fill('The figure of the second edition.');
  await save.click();
  await expect(page.getByText('Revision 2 is saved.')).toBeVisible();
  await expect(edition).toContainText('The first report counts 21 dead.');
  await expect(page.getByRole('listitem', { name: 'Contested passage 1' })).toContainText(
    /changed|another meaning/,
  );

  await expect(queue).toBeVisible();
  await page.goto(`/queue?document=${document.slug}`);
  await expect(page.locator(`#waiting-${id}`)).toContainText('11 → 21');
  await stillApplies.click();
  await confirm.click();
  await expect(page.locator(`#waiting-${id}`)).toHaveCount(0);

  // Nothing is left behind on this device.
  const again = await openEditor(page, document.slug);
  await expect(again.left).toHaveCount(0);
});

test('an editor goes the same way with the keyboard alone', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
}) => {
  test.slow();
  await signInAs('editor');
  const document = await makeDocument();
  const { id } = await annotate(document, '11 dead');
  const { text, panel, stillApplies, confirm } = parts(page);

  await page.goto(`/d/${document.slug}`);
  await pressByKey(page, page.getByRole('link', { name: 'Edit the text' }));
  await expect(text).toBeEditable();
  await tabTo(page, text);
  await expect(async () => {
    await page.keyboard.press('Control+Home');
    for (const _ of 'The first report counts ') await page.keyboard.press('ArrowRight');
    for (const _ of '11') await page.keyboard.press('Shift+ArrowRight');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('11');
  }).toPass();
  await page.keyboard.type('12');
  await page.keyboard.press('Control+s');
  await expect(panel.getByRole('status')).toHaveText('1 needs review: 11 → 12');
  await page.keyboard.type('As corrected.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Revision 2 is saved.')).toBeVisible();

  await page.goto(`/queue?document=${document.slug}`);
  await pressByKey(page, stillApplies);
  await pressByKey(page, confirm);
  await expect(page.locator(`#waiting-${id}`)).toHaveCount(0);
});
