import type { Page } from '@playwright/test';
import { beginNote, openDocument, selectByMouse, writeRemark } from './edition';
import { expect, type MadeDocument, test } from './fixtures';

const scrollOf = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

test('what one adds, changes, resolves and deletes appears to the other, and moves nothing of theirs', async ({
  page,
  another,
  openAs,
  makeCorpusDocument,
}) => {
  const document = await makeCorpusDocument('khojaly.wiki.txt');
  const mine = await openAs('annotator', document);
  const reviewer = await another('reviewer');
  const writer = await another('annotator');
  const weighing = await openDocument(reviewer.page, document.slug);
  const theirs = await openDocument(writer.page, document.slug);

  // I am in the middle of writing, further down than where the others work.
  const draft = await beginNote(page, 'In 1988 the town had 2,135 inhabitants.', 'Half a thou');
  const field = draft.getByRole('textbox', { name: 'Note' });
  const before = await scrollOf(page);
  expect(before).toBeGreaterThan(0);
  async function nothingMoved() {
    await expect(field).toHaveText('Half a thou');
    await expect(field).toBeFocused();
    expect(await scrollOf(page)).toBe(before);
  }

  await selectByMouse(writer.page, '106 women');
  await theirs.toolbar.getByRole('button', { name: 'Contest' }).click();
  const asking = theirs.composer('Contest this passage');
  await asking.getByRole('combobox', { name: 'What is in question' }).selectOption('figure_disputed');
  await asking.getByRole('textbox', { name: 'The question in one sentence' }).fill('How many women?');
  await writeRemark(asking, 'Reason', 'Lists differ.');
  await asking.getByRole('button', { name: 'Ask for a review' }).click();
  for (const { note, text } of [mine, weighing]) {
    await expect(note('Contested passage 1')).toContainText('How many women?');
    await expect(text.locator('mark')).toHaveText('106 women');
  }
  await nothingMoved();

  await theirs.note('Contested passage 1').getByRole('button', { name: 'Edit' }).click();
  const editing = theirs.composer('Edit your question');
  await editing
    .getByRole('textbox', { name: 'The question in one sentence' })
    .fill('How many women, and where?');
  await editing.getByRole('button', { name: 'Save' }).click();
  for (const { note } of [mine, weighing])
    await expect(note('Contested passage 1')).toContainText('How many women, and where?');
  await nothingMoved();

  await weighing.reference('Contested passage 1').click();
  await weighing.note('Contested passage 1').getByRole('button', { name: 'Resolve' }).click();
  const form = reviewer.page.getByRole('form', { name: 'Resolve the question' });
  await form.getByRole('radio', { name: 'The text stands' }).check();
  await form.getByRole('textbox', { name: 'Reason' }).fill('As counted.');
  await form.getByRole('button', { name: 'Resolve' }).click();
  for (const { note } of [mine, theirs])
    await expect(note('Contested passage 1, settled')).toContainText('As counted.');
  await nothingMoved();

  // The half-written text goes on where it was.
  await page.keyboard.type('ght');
  await draft.getByRole('button', { name: 'Add note' }).click();
  await expect(theirs.note('Note 2')).toContainText('Half a thought');
  await mine.note('Note 2').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(theirs.note('Note 2')).toHaveCount(0);
  await expect(weighing.note('Note 2')).toHaveCount(0);
});

test('a selection that is being made stays when something comes in', async ({ page, openAs, annotate }) => {
  const { document, note, toolbar, composer } = await openAs('annotator');
  await selectByMouse(page, '11 dead');
  await expect(toolbar).toBeVisible();
  await annotate(document, 'first report counts 11', { remark: 'Which one?' });
  await expect(note('Note 1')).toContainText('Which one?');
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('11 dead');
  await toolbar.getByRole('button', { name: 'Note' }).click();
  await expect(composer('New note')).toContainText('11 dead');
});

test('a reader without an account sees it too', async ({
  page,
  makePerson,
  makeDocument,
  backstage,
  annotate,
}) => {
  const document = await makeDocument();
  const { note } = await openDocument(page, document.slug);
  const author = await makePerson('annotator');
  const added = await annotate(document, '21 dead', { author, remark: 'By the ministry.' });
  await expect(note('Note 1')).toContainText('By the ministry.');
  await backstage.reply({
    documentId: document.id,
    parentId: added.id,
    author,
    remark: 'In its first list.',
  });
  await expect(note('Note 1')).toContainText(/reply/);
  await annotate(document, '11 dead', { author, remark: 'By the other side.' });
  await expect(note('Note 1')).toContainText('By the other side.');
  await expect(note('Note 2')).toContainText('By the ministry.');
});

test.describe('when the connection breaks', () => {
  /** Adds to a document while a page is offline. */
  async function addsMeanwhile(
    page: Page,
    document: MadeDocument,
    add: (document: MadeDocument) => Promise<unknown>,
  ) {
    await page.context().setOffline(true);
    await add(document);
    await page.context().setOffline(false);
  }

  test('catches up with everything that was missed', async ({
    page,
    makeDocument,
    expectProblem,
    annotate,
  }) => {
    expectProblem(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR/);
    const document = await makeDocument();
    const { note } = await openDocument(page, document.slug);
    await annotate(document, '11 dead', { remark: 'Before.' });
    await expect(note('Note 1')).toContainText('Before.');
    await addsMeanwhile(page, document, async () => {
      await annotate(document, 'second report', { remark: 'Meanwhile, one.' });
      await annotate(document, '21 dead', { remark: 'Meanwhile, two.' });
    });
    await expect(note('Note 2')).toContainText('Meanwhile, one.');
    await expect(note('Note 3')).toContainText('Meanwhile, two.');
    await annotate(document, 'first report', { remark: 'After.' });
    await expect(note('Note 1')).toContainText('After.');
  });
});
