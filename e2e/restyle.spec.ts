import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openEditor } from './text-desk';

type TraceEvent = { name: string; args?: { elementCount?: number } };

/** How many elements the browser styled anew at most at once while something was done. */
async function restyledBy(page: Page, act: () => Promise<void>): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const counts = events
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args?.elementCount ?? 0);
  expect(counts, 'the browser tells what it styles').not.toEqual([]);
  return Math.max(...counts);
}

test('an element that comes into the text leaves the style of the notes alone', async ({
  page,
  signInAs,
  makePerson,
  makeDocument,
  backstage,
}) => {
  const author = await makePerson('annotator');
  const paragraphs = Array.from({ length: 40 }, (_, index) => `Report ${index} counts ${index + 11} dead.`);
  const document = await makeDocument(paragraphs.join('\n\n'));
  for (const [index, quote] of paragraphs.entries())
    await backstage.annotation({ document, author, quote, kind: index % 2 ? 'flag' : 'note' });
  await signInAs('editor');
  const { text } = await openEditor(page, document.slug);
  await expect(text).toBeEditable();
  await expect(text.locator('mark')).toHaveCount(40);
  // The notes above an open one are folded to their heads.
  await text.getByText(paragraphs[35] ?? '').click();
  await expect(page.locator('[data-note][data-tight]').first()).toBeAttached();
  const restyled = await restyledBy(page, () =>
    text.evaluate((element) => {
      const { body } = element.ownerDocument;
      body.getBoundingClientRect();
      const added = element.ownerDocument.createElement('span');
      added.textContent = 'x';
      element.firstElementChild?.append(added);
      body.getBoundingClientRect();
      added.remove();
      body.getBoundingClientRect();
    }),
  );
  const notes = await page.locator('[data-note]').count();
  expect(notes).toBe(40);
  expect(restyled).toBeLessThan(notes / 4);
});
