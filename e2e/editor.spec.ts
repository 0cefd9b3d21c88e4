import type { FileChooser, Page } from '@playwright/test';
import { openDocument, pressByKey, tabTo } from './edition';
import { admit, type CorpusFile, corpus, expect, test } from './fixtures';
import { mark } from './mark';

const files: { file: CorpusFile; title: string; format: string; says: string }[] = [
  { file: 'khojaly.wiki.txt', title: 'Khojaly massacre', format: 'Wiki text', says: 'Xocalı soyqırımı' },
  { file: 'gugark.wiki.txt', title: 'Gugark pogrom', format: 'Wiki text', says: 'Gugark' },
  { file: 'genocide-watch.md', title: 'Genocide', format: 'Markdown', says: 'Genocide Watch' },
];

async function chooseFile(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file', { exact: true }).click();
  await (await chooser).setFiles(file);
}

for (const { file, title, format, says } of files) {
  test(`brings in ${file} as a file, after a preview`, async ({ page, signInAs }) => {
    await signInAs('editor');
    await page.goto('/import');
    await chooseFile(page, { name: file, mimeType: 'text/plain', buffer: Buffer.from(corpus(file)) });
    const preview = page.getByRole('region', { name: 'What will be stored' });
    await expect(preview).toContainText(says);
    await expect(page.getByRole('combobox', { name: 'Read as' })).toContainText(`${format} (found out)`);
    const details = page.getByRole('form', { name: 'About this text' });
    const name = details.getByRole('textbox', { name: 'Title' });
    await expect(name).toHaveValue(new RegExp(title, 'i'));
    const stored = `${title} ${mark()}`;
    await name.fill(stored);
    await details.getByRole('textbox', { name: 'Content notice' }).fill('Describes killings.');
    await details.getByRole('button', { name: 'Store the document' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(stored);
    await expect(page.getByRole('note').filter({ hasText: 'Before you read' })).toContainText(
      'Describes killings.',
    );
    await expect(page.locator('.edition')).toContainText(says);
  });
}

test('brings in a pasted text with the keyboard alone', async ({ page, signInAs }) => {
  await signInAs('editor');
  const title = `Pasted ${mark()}`;
  await page.goto('/import');
  await tabTo(page, page.getByRole('textbox', { name: 'The text' }));
  await page.keyboard.insertText(corpus('genocide-watch.md'));
  await pressByKey(page, page.getByRole('button', { name: 'See what it becomes' }));
  await expect(page.getByRole('region', { name: 'From the pasted text' })).toBeFocused();
  await pressByKey(page, page.getByRole('button', { name: 'Take another text' }));
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused();
  await pressByKey(page, page.getByRole('button', { name: 'See what it becomes' }));
  await expect(page.getByRole('region', { name: 'What will be stored' })).toContainText('Genocide Watch');
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(title);
  await tabTo(page, page.getByRole('button', { name: 'Store the document' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('keeps what was written about a text when a question about it stays without an answer', async ({
  page,
  context,
  signInAs,
  expectProblem,
}) => {
  expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await signInAs('editor');
  await page.goto('/import');
  await page.getByRole('textbox', { name: 'The text' }).fill('# A title\n\n*Some* words.');
  await page.getByRole('button', { name: 'See what it becomes' }).click();
  const publisher = page.getByRole('textbox', { name: 'Publisher or author' });
  await publisher.fill('Human Rights Watch');
  await context.setOffline(true);
  const format = page.getByRole('combobox', { name: 'Read as' });
  await format.selectOption('Plain text');
  await expect(page.getByRole('alert').filter({ hasText: 'no connection' })).toBeVisible();
  await expect(publisher).toHaveValue('Human Rights Watch');
  await expect(format.locator('option:checked')).toHaveText('Markdown (found out)');
  await context.setOffline(false);
  await format.selectOption('Plain text');
  await expect(page.getByRole('region', { name: 'What will be stored' })).toContainText('*Some* words.');
  await expect(publisher).toHaveValue('Human Rights Watch');
});

test('reads a text in another format, and keeps what was written about it when it cannot be read in that', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor');
  await page.goto('/import');
  // All of it would be a link's address in Markdown, and no words.
  const buffer = Buffer.from('[a]: https://archive.example');
  const format = page.getByRole('combobox', { name: 'Read as' });
  const refusal = page.getByRole('alert').filter({ hasText: 'cannot be read as Markdown' });
  await chooseFile(page, { name: 'links.md', mimeType: 'text/plain', buffer });
  await expect(refusal).toBeVisible();
  await format.selectOption('Wiki text');
  await expect(refusal).toHaveCount(0);
  await expect(format.locator('option:checked')).toHaveText('Wiki text');
  await page.getByRole('button', { name: 'Take another text' }).click();

  await chooseFile(page, { name: 'links.wiki', mimeType: 'text/plain', buffer });
  const publisher = page.getByRole('textbox', { name: 'Publisher or author' });
  await publisher.fill('Human Rights Watch');
  await format.selectOption('Markdown');
  await expect(refusal).toBeVisible();
  await expect(publisher).toHaveValue('Human Rights Watch');
  await expect(format.locator('option:checked')).toHaveText('Wiki text (found out)');
  await format.selectOption('Plain text');
  await expect(refusal).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What will be stored' })).toContainText('archive.example');
  await expect(publisher).toHaveValue('Human Rights Watch');
});

const bad: { name: string; buffer: Buffer; sentence: RegExp }[] = [
  { name: 'empty.txt', buffer: Buffer.from('  \n\n'), sentence: /There is no text in it/ },
  {
    name: 'picture.txt',
    buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    sentence: /This is an image/,
  },
  {
    name: 'paper.txt',
    buffer: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    sentence: /This is a PDF/,
  },
  { name: 'latin.txt', buffer: Buffer.from('caf\xe9 au lait', 'latin1'), sentence: /Line 1 is not in UTF-8/ },
  { name: 'long.txt', buffer: Buffer.from('word '.repeat(1_100_000)), sentence: /a text may have 5 MB/ },
];

test('says in a sentence what is wrong with a bad file', async ({ page, signInAs }) => {
  await signInAs('editor');
  await page.goto('/import');
  for (const { name, buffer, sentence } of bad) {
    await chooseFile(page, { name, mimeType: 'text/plain', buffer });
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await page.getByRole('button', { name: 'Take another text' }).click();
  }
});

test('runs no script that a text brings along', async ({ page, signInAs }) => {
  await signInAs('editor');
  await page.goto('/import');
  const hostile =
    '# <img src=x onerror=alert(1)>\n\n<script>alert(2)</script>\n\n[click](javascript:alert(3)) & done';
  await page.getByRole('textbox', { name: 'The text' }).fill(hostile);
  await page.getByRole('button', { name: 'See what it becomes' }).click();
  page.on('dialog', () => expect(false, 'a script ran').toBe(true));
  await expect(page.getByRole('region', { name: 'What will be stored' })).toContainText(
    '<script>alert(2)</script>',
  );
  await page.getByRole('textbox', { name: 'Title' }).fill(`Hostile ${mark()}`);
  await page.getByRole('button', { name: 'Store the document' }).click();
  await expect(page.locator('.edition')).toContainText('<script>alert(2)</script>');
  await expect(page.locator('.edition a')).toHaveCount(0);
});

test('edits what is said about a document, and is shown what somebody else changed meanwhile', async ({
  page,
  another,
  signInAs,
  makeDocument,
}) => {
  await signInAs('editor');
  const document = await makeDocument();
  const colleague = await another('admin');
  for (const { page: one } of [{ page }, colleague]) {
    await one.goto(`/d/${document.slug}/details`);
    await expect(one.getByRole('heading', { name: 'Details of the document' })).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Publisher or author' }).fill('Human Rights Watch');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await colleague.page.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0');
  await colleague.page.getByRole('button', { name: 'Save' }).click();
  await expect(colleague.page.getByText('Changed in the meantime')).toBeVisible();
  await expect(colleague.page.getByText('Human Rights Watch')).toBeVisible();
  await expect(colleague.page.getByRole('textbox', { name: 'Licence' })).toHaveValue('CC BY 4.0');

  await page.goto(`/d/${document.slug}`);
  await expect(page.getByText('Human Rights Watch')).toBeVisible();
});

test('details are not put down to somebody who has signed in since in another window', async ({
  page,
  context,
  signInAs,
  makePerson,
  makeDocument,
}) => {
  const me = await signInAs('editor');
  const document = await makeDocument();
  await page.goto(`/d/${document.slug}/details`);
  await page.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0');
  await admit(context, await makePerson('editor'));
  await page.getByRole('button', { name: 'Save' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'Somebody else has signed in' });
  await expect(refusal.getByRole('link', { name: 'Sign out in another window' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Licence' })).toHaveValue('CC BY 4.0');
  await admit(context, me);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto(`/d/${document.slug}/history`);
  await expect(page.getByRole('listitem').filter({ hasText: 'CC BY 4.0' })).toContainText(me.name);
});

test('restores from the history what somebody deleted', async ({
  page,
  another,
  signInAs,
  makeDocument,
  annotate,
}) => {
  await signInAs('editor');
  const document = await makeDocument();
  const { page: authorsPage, person: author } = await another('annotator');
  const { id } = await annotate(document, '11 dead', { author, remark: 'Worth keeping.' });
  const theirs = await openDocument(authorsPage, document.slug, `#note-${id}`);
  await theirs.note('Note 1').getByRole('button', { name: 'More actions' }).click();
  await authorsPage.getByRole('menuitem', { name: 'Delete' }).click();
  await authorsPage.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(theirs.note('Note 1')).toHaveCount(0);

  await page.goto(`/d/${document.slug}/history`);
  await expect(page.getByText(`${author.name} deleted a note`)).toBeVisible();
  await expect(page.getByText(/The record is whole/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Restore it/ })
    .first()
    .click();
  await expect(page.getByText('It is back in its place.')).toBeVisible();
  await expect(theirs.note('Note 1')).toContainText('Worth keeping.');
  await authorsPage.goto(`/d/${document.slug}/history`);
  await expect(authorsPage.getByText(/restored a note/)).toBeVisible();
});

test('restores from the history with the keyboard alone', async ({
  page,
  signInAs,
  makePerson,
  makeDocument,
  backstage,
  annotate,
}) => {
  await signInAs('editor');
  const document = await makeDocument();
  const author = await makePerson('annotator');
  const { id } = await annotate(document, '11 dead', { author, remark: 'Worth keeping.' });
  await backstage.remove({ documentId: document.id, annotationId: id, version: 1, actor: author });
  await page.goto(`/d/${document.slug}/history`);
  const entry = page.getByRole('listitem').filter({ hasText: `${author.name} deleted a note` });
  await pressByKey(page, entry.getByRole('button', { name: 'Restore it' }));
  await expect(page.getByText('It is back in its place.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore it' })).toHaveCount(0);
  // The button is gone, and Tab goes on from its entry.
  await expect(entry).toBeFocused();
  await pressByKey(page, entry.getByRole('link', { name: 'Open it in the text' }));
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('Worth keeping.');
});
