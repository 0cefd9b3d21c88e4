import type { Page, Route } from '@playwright/test';
import { expect } from './fixtures';
import { retype, test } from './text-desk';

for (const { name, prepare } of [
  { name: 'in a thread of its own, which ends with the page', prepare: null },
  {
    name: 'by the page where a browser has no threads',
    prepare: (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
  },
  {
    name: 'by the page where the thread cannot be loaded',
    prepare: (page: Page) => page.route('**/turbopack-worker-*', (route) => route.abort()),
  },
])
  test(`the impact is worked out ${name}`, async ({
    page,
    makeDocument,
    annotate,
    beginEditing,
    expectProblem,
  }) => {
    if (prepare) expectProblem(/Failed to load resource/);
    const document = await makeDocument();
    await annotate(document, '11 dead');
    await annotate(document, '21 dead');
    await prepare?.(page);
    const { text } = await beginEditing(document);
    await expect(text.locator('mark')).toHaveCount(2);
    await retype(page, '11', '12');
    await expect(page.getByRole('button', { name: '1 stays, 1 needs review: 11 → 12' })).toBeVisible();
    expect(page.workers()).toHaveLength(prepare ? 0 : 1);
    if (prepare) return;
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: /needs review/ })).toBeHidden();
    await page.getByRole('link', { name: 'Variorum' }).first().click();
    await expect.poll(() => page.workers()).toEqual([]);
  });

test('of what is asked while the thread is busy only the newest is worked out', async ({
  page,
  makeDocument,
  annotate,
  beginEditing,
}) => {
  const document = await makeDocument();
  await annotate(document, '11 dead');
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      performance.mark('asked');
      postMessage.call(this, message);
    };
  });
  const held: Route[] = [];
  await page.route('**/turbopack-worker-*', (route) => void held.push(route));
  const { panel, summary } = await beginEditing(document);
  await expect.poll(() => held.length).toBe(1);
  for (const figure of ['12', '13', '14']) {
    await retype(page, figure === '12' ? '11' : String(Number(figure) - 1), figure);
    await page.keyboard.press('Control+s');
    await expect(summary).toBeFocused();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+s');
  await expect(panel.getByRole('status')).toHaveText('…');
  await held[0]?.continue();
  await expect(panel.getByRole('status')).toHaveText('1 needs review: 11 → 14');
  // What it was busy with, and the newest.
  expect(await page.evaluate(() => performance.getEntriesByName('asked').length)).toBe(2);
});
