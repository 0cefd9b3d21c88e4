import { selectByMouse } from './edition';
import { expect } from './fixtures';
import { openEditor, retype, saveAs, test } from './text-desk';

test('puts changes of two people together, and lets one choose where both changed the same', async ({
  page,
  another,
  expectProblem,
  beginEditing,
}) => {
  expectProblem(/status of 409/);
  const { document, ...mine } = await beginEditing();
  const { page: theirPage } = await another('editor');
  const theirs = await openEditor(theirPage, document.slug);
  await retype(page, '11', '12');
  await retype(theirPage, '21', '22');
  await saveAs(theirs, 'Theirs.');
  await expect(theirPage.getByText('Revision 2 is saved.')).toBeVisible();

  // Other words: put together at once.
  await saveAs(mine, 'Mine.');
  await expect(page.getByText('Revision 2 came in')).toBeVisible();
  await expect(mine.text).toContainText('The first report counts 12 dead.');
  await expect(mine.text).toContainText('The second report counts 22 dead.');

  // Meanwhile they change the same words.
  await openEditor(theirPage, document.slug);
  await retype(theirPage, '11', '13');
  await saveAs(theirs, 'Theirs again.');
  await expect(theirPage.getByText('Revision 3 is saved.')).toBeVisible();
  await mine.save.click();
  const question = page.getByRole('region', { name: 'Somebody else changed the same words' });
  await expect(question).toContainText('12');
  await expect(question).toContainText('13');
  await expect(page.getByRole('region', { name: 'Notes' })).toHaveCount(0);
  await question.getByRole('button', { name: 'Put together and go on' }).click();
  await expect(question).toContainText('Choose one.');
  await question.getByRole('radio', { name: 'Both, to edit in the text' }).check();
  await question.getByRole('button', { name: 'Put together and go on' }).click();
  await expect(mine.text).toContainText('counts 12 dead.');
  await expect(mine.text).toContainText('counts 13 dead.');
  await expect(mine.summary).toBeFocused();
  await mine.save.click();
  await expect(page.getByText('Revision 4 is saved.')).toBeVisible();
  await expect(page.locator('.edition')).toContainText('The second report counts 22 dead.');
});

test('goes on from their own revision where the answer to a save was lost', async ({
  page,
  expectProblem,
  beginEditing,
}) => {
  expectProblem(/ERR_FAILED|status of 409/);
  const { document, ...mine } = await beginEditing();
  await retype(page, '11', '12');
  await page.route('**/revisions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await saveAs(mine, 'A correction.');
  await expect(mine.panel.getByRole('alert')).toContainText('no connection');
  await page.unroute('**/revisions');
  // Until this has come, it would move the words from under the pointer.
  await expect(page.getByText('Revision 2 was saved meanwhile')).toBeVisible();
  // It is stored, and what is written on the same words since is no quarrel with anybody.
  await retype(page, '12', '13');
  await mine.save.click();
  await expect(page.getByText('Revision 3 is saved.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/d/${document.slug}$`));
  await expect(page.locator('.edition')).toContainText('counts 13 dead');
});

/** What somebody else makes of the second line meanwhile. */
const THEIRS = 'The first report counts 11 dead.\n\nThe second report counts 22 dead.';

test('tells while somebody writes that a revision was saved, touches nothing, and puts both together when asked', async ({
  page,
  revise,
  beginEditing,
}) => {
  const { document, text } = await beginEditing();
  const notice = page.getByRole('status').filter({ hasText: 'was saved meanwhile' });
  await selectByMouse(page, '11');
  await page.keyboard.type('1');
  await revise(document, THEIRS);
  await expect(notice).toContainText('Revision 2 was saved meanwhile');
  await expect(text).toBeFocused();
  await page.keyboard.type('2');
  await expect(text).toContainText('The first report counts 12 dead.');
  await expect(text).toContainText('The second report counts 21 dead.');

  await notice.getByRole('button', { name: 'Put both together' }).click();
  await expect(page.getByText('Revision 2 came in')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(text).toContainText('The first report counts 12 dead.');
  await expect(text).toContainText('The second report counts 22 dead.');
  await expect(text).toBeFocused();
});

test('asks before it saves a text from which a merge was undone', async ({ page, revise, beginEditing }) => {
  const { document, ...mine } = await beginEditing();
  const { text } = mine;
  const question = page.getByRole('alertdialog', { name: 'Save without revision 2?' });
  const undone = page.getByRole('status').filter({ hasText: 'Revision 2 is out of your text again' });
  await retype(page, '11', '12');
  await revise(document, THEIRS);
  await page.getByRole('button', { name: 'Put both together' }).click();
  await expect(text).toContainText('counts 22 dead.');

  await text.press('Control+z');
  await expect(text).toContainText('counts 21 dead.');
  await expect(undone).toBeVisible();
  await expect(page.getByText('Revision 2 came in')).toHaveCount(0);
  await text.press('Control+Shift+z');
  await expect(text).toContainText('counts 22 dead.');
  await expect(undone).toHaveCount(0);
  await text.press('Control+z');

  await saveAs(mine, 'Mine.');
  await expect(question).toContainText('takes back what somebody else changed');
  await question.getByRole('button', { name: 'Put it in again' }).click();
  await expect(text).toContainText('counts 12 dead.');
  await expect(text).toContainText('counts 22 dead.');
  await expect(undone).toHaveCount(0);

  // What was undone is remembered across a reload, and the other's words come in again.
  await text.press('Control+z');
  await expect(undone).toBeVisible();
  await expect(page.getByText(/Kept on this device at/)).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await mine.left.getByRole('button', { name: 'Go on with it' }).click();
  await expect(text).toContainText('counts 12 dead.');
  await expect(text).toContainText('counts 22 dead.');

  await text.press('Control+z');
  await expect(undone).toBeVisible();
  await mine.openSave.click();
  await mine.save.click();
  await question.getByRole('button', { name: 'Save without it' }).click();
  await expect(page.getByText('Revision 3 is saved.')).toBeVisible();
  await expect(page.locator('.edition')).toContainText('counts 12 dead.');
  await expect(page.locator('.edition')).toContainText('counts 21 dead.');
});
