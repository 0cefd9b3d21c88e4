import type { Page } from '@playwright/test';
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
