import type { Page } from '@playwright/test';
import { selectByMouse } from './edition';
import { test as base, expect, type MadeDocument } from './fixtures';

/** The parts of the editing page, as a person finds them. */
export function desk(page: Page) {
  const panel = page.getByRole('region', { name: 'Save a revision' });
  return {
    text: page.getByRole('textbox', { name: 'Text of the document' }),
    tools: page.getByRole('toolbar', { name: 'Formatting' }),
    panel,
    summary: panel.getByRole('textbox', { name: 'What you changed, and why' }),
    save: panel.getByRole('button', { name: 'Save the revision' }),
    openSave: page.getByRole('button', { name: 'Save …' }),
    left: page.getByRole('alert').filter({ hasText: 'You left unsaved text here' }),
  };
}

/** Opens a document to be edited, and waits until that can begin. */
export async function openEditor(page: Page, slug: string): Promise<ReturnType<typeof desk>> {
  await page.goto(`/d/${slug}/edit`);
  const parts = desk(page);
  await expect(parts.text).toBeEditable();
  return parts;
}

type Edited = ReturnType<typeof desk> & { document: MadeDocument };

export const test = base.extend<{
  /** Signs the test's own browser in as an editor, and opens a document, a new one unless it is given, to be edited. */
  beginEditing: (document?: MadeDocument) => Promise<Edited>;
}>({
  beginEditing: async ({ page, signInAs, makeDocument }, use) => {
    await use(async (given) => {
      await signInAs('editor');
      const document = given ?? (await makeDocument());
      return { document, ...(await openEditor(page, document.slug)) };
    });
  },
});

/** Puts other words in place of some, all at once: letters that come too slowly one after another are several steps to undo. */
export async function retype(page: Page, words: string, others: string): Promise<void> {
  await selectByMouse(page, words);
  await page.keyboard.insertText(others);
}

/** Saves what is written, with a word on why. */
export async function saveAs(parts: ReturnType<typeof desk>, summary: string): Promise<void> {
  await parts.openSave.click();
  await parts.summary.fill(summary);
  await parts.save.click();
}
