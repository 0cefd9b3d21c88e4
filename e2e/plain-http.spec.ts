import { beginNote, openDocument } from './edition';
import { expect } from './fixtures';
import { desk, test } from './text-desk';

/** What browsers have over TLS or on the same machine alone, and not at an address like http://192.168.0.10:3000. */
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    for (const [owner, name] of [
      [Crypto.prototype, 'randomUUID'],
      [Crypto.prototype, 'subtle'],
      [Navigator.prototype, 'clipboard'],
      [Navigator.prototype, 'locks'],
      [Navigator.prototype, 'storage'],
    ] as const)
      Reflect.deleteProperty(owner, name);
  }),
);

test('annotates and edits without what browsers keep from plain HTTP', async ({ page, beginEditing }) => {
  const { document, text } = await beginEditing();
  const { note } = await openDocument(page, document.slug);
  const writing = await beginNote(page, '11 dead', 'By one count.');
  await writing.getByRole('button', { name: 'Add note' }).click();
  await expect(note('Note 1')).toContainText('By one count.');
  await note('Note 1').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(page.getByText(`/d/${document.slug}#note-`)).toBeVisible();

  await page.goto(`/d/${document.slug}/edit`);
  await text.click();
  await page.keyboard.type('More. ');
  const { openSave, summary, save } = desk(page);
  await openSave.click();
  await summary.fill('One word more.');
  await save.click();
  await expect(page.getByText('More. ')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Revision 2' })).toBeVisible();
});

test('reads a text that is to be brought in without what browsers keep from plain HTTP', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor');
  await page.goto('/import');
  await page.getByRole('textbox', { name: 'The text' }).fill('A title\n\nSome words.');
  await page.getByRole('button', { name: 'See what it becomes' }).click();
  await expect(page.getByRole('button', { name: 'Store the document' })).toBeVisible();
});
