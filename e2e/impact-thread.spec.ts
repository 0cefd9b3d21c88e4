import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openEditor, retype } from './text-desk';

/** What the bar of the editor says once "11" became "12" in the first of two annotated passages. */
async function changeFigure(page: Page, slug: string): Promise<void> {
  const { text } = await openEditor(page, slug);
  await expect(text.locator('mark')).toHaveCount(2);
  await retype(page, '11', '12');
  await expect(page.getByRole('button', { name: '1 stays, 1 needs review: 11 → 12' })).toBeVisible();
}

test.beforeEach(({ signInAs }) => signInAs('editor'));

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
    makePerson,
    makeDocument,
    backstage,
    expectProblem,
  }) => {
    if (prepare) expectProblem(/Failed to load resource/);
    const author = await makePerson('annotator');
    const document = await makeDocument();
    await backstage.annotation({ document, author, quote: '11 dead' });
    await backstage.annotation({ document, author, quote: '21 dead' });
    await prepare?.(page);
    await changeFigure(page, document.slug);
    expect(page.workers()).toHaveLength(prepare ? 0 : 1);
    if (prepare) return;
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: /needs review/ })).toBeHidden();
    await page.getByRole('link', { name: 'Variorum' }).first().click();
    await expect.poll(() => page.workers()).toEqual([]);
  });
