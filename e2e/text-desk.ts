import type { Page } from '@playwright/test';
import { selectByMouse } from './edition';
import { expect } from './fixtures';

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

/** Opens a document to be edited; its text may still be waiting to be loaded. */
export async function openEditor(page: Page, slug: string): Promise<ReturnType<typeof desk>> {
  await page.goto(`/d/${slug}/edit`);
  const parts = desk(page);
  await expect(parts.text).toHaveAttribute('contenteditable', /true|false/);
  return parts;
}

/** Puts other words in place of some, with mouse and keyboard. */
export async function retype(page: Page, words: string, others: string): Promise<void> {
  await selectByMouse(page, words);
  await page.keyboard.type(others);
}

/** Saves what is written, with a word on why. */
export async function saveAs(parts: ReturnType<typeof desk>, summary: string): Promise<void> {
  await parts.openSave.click();
  await parts.summary.fill(summary);
  await parts.save.click();
}
