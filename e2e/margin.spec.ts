import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { test as base, desk } from './text-desk';

const paragraphs = Array.from({ length: 100 }, (_, index) => `Report ${index} counts ${index + 11} dead.`);

const test = base.extend<{ text: ReturnType<typeof desk>['text'] }>({
  /** A text that is being edited, with so many notes and contested flags that they need more room than itself. */
  text: async ({ makeDocument, annotate, beginEditing }, use) => {
    const document = await makeDocument(paragraphs.join('\n\n'));
    for (const [index, quote] of paragraphs.entries())
      if (index % 10 > 0) await annotate(document, quote, { kind: index % 2 ? 'flag' : 'note' });
    const { text } = await beginEditing(document);
    await expect(text.locator('mark')).toHaveCount(90);
    await use(text);
  },
});

type TraceEvent = { name: string; args?: { elementCount?: number } };

/** How many elements the browser styled anew at most at once while something was done. */
async function restyledBy(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['devtools.timeline'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const counts = events.flatMap(({ name, args }) =>
    name === 'UpdateLayoutTree' ? (args?.elementCount ?? []) : [],
  );
  expect(counts, 'the browser tells what it styles').not.toEqual([]);
  return Math.max(...counts);
}

/** Types a letter, and waits until it is said what that does to the annotations. */
async function typeLetter(page: Page): Promise<void> {
  await page.keyboard.type('x');
  await expect(page.locator('.editor-impact[data-current="true"]')).toBeVisible();
}

/** Pairs of notes of which the second begins before the first has ended. */
const overlapping = (page: Page): Promise<string[]> =>
  page.locator('[data-note]').evaluateAll((notes) => {
    const boxes = notes.map((note) => note.getBoundingClientRect());
    return notes.flatMap((note, index) => {
      const before = boxes[index - 1];
      return before && (boxes[index]?.top ?? 0) < before.bottom ? [note.ariaLabel ?? ''] : [];
    });
  });

test('a letter typed beside many notes restyles fewer elements than there are notes', async ({
  page,
  text,
}) => {
  // The notes above an open one are folded to their heads.
  await text.getByText(paragraphs[81] ?? '').click();
  await expect(page.locator('[data-note][data-tight]')).toHaveCount(72);
  await page.keyboard.type('x');
  await expect(page.locator('.editor-impact[data-current="true"]')).toBeVisible();
  expect(await restyledBy(page, () => typeLetter(page))).toBeLessThan(90);
});

test('notes never stand on one another, however many of them are folded', async ({ page, text }) => {
  const folded = page.locator('[data-note][data-tight]');
  for (const [paragraph, count] of [
    [81, 72],
    [80, 0],
    [99, 89],
    [1, 0],
    [61, 54],
  ] as const) {
    await text.getByText(paragraphs[paragraph] ?? '').click();
    await expect(folded).toHaveCount(count);
    await expect.poll(() => overlapping(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1050, height: 800 });
  await expect.poll(() => overlapping(page)).toEqual([]);
  await page.keyboard.type('A few more words, so that the line breaks and all that follows stands lower. ');
  await expect.poll(() => overlapping(page)).toEqual([]);
  await desk(page).openSave.click();
  await expect(desk(page).summary).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(folded).toHaveCount(54);
  await expect.poll(() => overlapping(page)).toEqual([]);
});
