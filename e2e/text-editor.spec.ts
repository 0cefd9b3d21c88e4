import type { Locator, Page } from '@playwright/test';
import { pressByKey, selectByMouse, tabTo } from './edition';
import { expect } from './fixtures';
import { openEditor, retype, test } from './text-desk';

/** What stands at the caret once the editor has taken it in: right after it got the focus it puts the caret back. */
const wordsAtCaret = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
    return window.getSelection()?.focusNode?.textContent;
  });

test('edits and saves with the keyboard alone', async ({ page, beginEditing }) => {
  const { text, tools, panel, summary } = await beginEditing();
  await tabTo(page, text);
  await expect(async () => {
    await page.keyboard.press('Control+End');
    expect(await wordsAtCaret(page)).toContain('second');
  }).toPass();
  await page.keyboard.press('Enter');
  await page.keyboard.type('## A heading of mine');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await expect(text.getByRole('heading', { name: 'A heading of mine' })).toBeVisible();
  await expect(text.getByRole('listitem')).toHaveCount(2);

  // Tab means something in a list; Escape leads out, to the toolbar, and there arrow keys go on.
  await page.keyboard.press('Escape');
  await expect(tools.getByRole('button', { name: /^Kind of block/ })).toBeFocused();
  for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowRight');
  await expect(tools.getByRole('button', { name: /Italic/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' three');
  await expect(text.locator('em')).toHaveText(' three');

  await page.keyboard.press('Control+s');
  await expect(panel).toContainText('No annotation stands on this text.');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+s');
  await page.keyboard.type('A list');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Revision 2 is saved.')).toBeVisible();
  await expect(page.locator('.edition').getByRole('heading', { name: 'A heading of mine' })).toBeVisible();
  await expect(page.locator('.edition li')).toHaveText(['one', 'two three']);
});

test('keeps unsaved text and its history across a reload, and discards it when asked', async ({
  page,
  beginEditing,
}) => {
  const { text, left } = await beginEditing();
  await retype(page, '11', '12');
  await retype(page, 'second', 'third');
  await expect(page.getByText(/Kept on this device at \d\d:\d\d/)).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(left).toBeVisible();
  await expect(text).toContainText('The second report');
  await expect(text).not.toBeEditable();
  await left.getByRole('button', { name: 'Go on with it' }).click();
  await expect(text).toContainText('The first report counts 12 dead.');
  await expect(text).toContainText('The third report');

  await expect(text).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(text).toContainText('The second report');
  await expect(text).toContainText('counts 12 dead');
  await page.keyboard.press('Control+z');
  await expect(text).toContainText('The first report counts 11 dead.');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toContainText('counts 12 dead');

  await expect(page.getByText(/Kept on this device/)).toBeVisible();
  await page.reload();
  await expect(left).toHaveCount(1);
  await left.getByRole('button', { name: 'Go on with it' }).click();
  await expect(text).toContainText('counts 12 dead');
  await expect(text).toContainText('The second report');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toContainText('The third report');

  await page.reload();
  await left.getByRole('button', { name: 'Discard it' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
  await expect(left).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(text).toContainText('counts 11 dead');
  await page.reload();
  await expect(text).toBeEditable();
});

test('what is discarded of several unsaved texts leaves the focus with those that remain', async ({
  page,
  context,
  beginEditing,
}) => {
  const { document, text, left } = await beginEditing();
  const other = await context.newPage();
  await openEditor(other, document.slug);
  for (const [one, figure] of [
    [page, '12'],
    [other, '13'],
  ] as const) {
    await retype(one, '11', figure);
    await expect(one.getByText(/Kept on this device at \d\d:\d\d/)).toBeVisible();
  }
  await other.close();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(left).toHaveCount(2);
  for (const remaining of [1, 0]) {
    await left.first().getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await expect(left).toHaveCount(remaining);
    await expect(remaining ? left.getByRole('button', { name: 'Go on with it' }) : text).toBeFocused();
  }
});

test('knows which of two equal lines was taken out, also after a reload', async ({
  page,
  makeDocument,
  annotate,
  beginEditing,
}) => {
  const document = await makeDocument('Snow fell.\n\nSnow fell.\n\nThe clerk wrote it down.');
  await annotate(document, 'Snow fell.');
  const { text, left, panel, openSave } = await beginEditing(document);
  await text.focus();
  for (const key of ['Control+Home', 'Shift+ArrowDown', 'Delete']) await page.keyboard.press(key);
  await expect(text.getByText('Snow fell.')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '1 loses its passage' })).toBeVisible();

  await expect(page.getByText(/Kept on this device at \d\d:\d\d/)).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await left.getByRole('button', { name: 'Go on with it' }).click();
  await openSave.click();
  await expect(panel).toContainText('1 loses its passage');
});

test('asks before somebody leaves with unsaved changes', async ({ page, beginEditing }) => {
  const { document, text } = await beginEditing();
  await retype(page, '11', '12');
  await expect(page.getByText(/Kept on this device/)).toBeVisible();
  await page.getByRole('link', { name: 'Back to the text' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(text).toContainText('counts 12 dead');
  await page.getByRole('link', { name: 'Back to the text' }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(new RegExp(`/d/${document.slug}$`));
  await expect(page.locator('.edition')).toContainText('counts 11 dead');
});

test('text survives being signed out while it is written', async ({
  page,
  context,
  signInAs,
  expectProblem,
  beginEditing,
}) => {
  expectProblem(/status of 401/);
  const { text, openSave, summary, save, panel, left } = await beginEditing();
  await retype(page, '11', '12');
  await context.clearCookies();
  await openSave.click();
  await summary.fill('A correction.');
  await save.click();
  await expect(panel.getByRole('alert')).toContainText('You are not signed in any more.');
  await expect(panel.getByRole('link', { name: 'Sign in in another window' })).toBeVisible();

  await signInAs('admin');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await left.getByRole('button', { name: 'Go on with it' }).click();
  await expect(text).toContainText('counts 12 dead');
  await openSave.click();
  await expect(summary).toHaveValue('A correction.');
  await pressByKey(page, save);
  await expect(page.getByText('Revision 2 is saved.')).toBeVisible();
});

test('whoever may not edit is told so', async ({ page, signInAs, makeDocument }) => {
  await signInAs('annotator');
  const document = await makeDocument();
  await page.goto(`/d/${document.slug}/edit`);
  await expect(page.getByText('The text of a document is edited by editors and admins.')).toBeVisible();
  await page.goto(`/d/${document.slug}`);
  await expect(page.getByRole('link', { name: 'Edit the text' })).toHaveCount(0);
});

/** Pastes HTML at the caret. */
const paste = (text: Locator, html: string) =>
  text.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

test('takes of pasted HTML what a text can hold', async ({ page, beginEditing }) => {
  const { text, openSave, summary, save } = await beginEditing();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(
    text,
    `<h3 style="color:red" onclick="alert(1)">Counts</h3><script>alert(2)</script>
       <table><caption>Who says what</caption><tr></tr>
       <tr><th>Source</th><th>Dead</th><th>By</th></tr><tr><td>First</td><td>11</td><td rowspan="0"><p style="mso-list:l1 level1 lfo2">Press</p></td></tr>
       <tr><td rowspan="2">Second</td><td><h4>21</h4></td></tr>
       <tr><td><ul><li>22</li><li>23</li></ul></td></tr></table><p>&nbsp;</p>
       <p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Upper</p>
       <p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>Deeper</p>
       <ol start="-3"><li>Counted down</li></ol>
       <p>See <a href="javascript:alert(3)">here</a> and <a href="https://example.org/a">there</a>,
       H<sub>2</sub>O, <img src="x" onerror="alert(4)"><b>bold</b>.</p>`,
  );
  page.on('dialog', () => expect(false, 'a script ran').toBe(true));
  await expect(text.getByRole('heading', { name: 'Counts' })).toBeVisible();
  await expect(text.getByRole('row')).toHaveCount(4);
  await expect(text.getByRole('link')).toHaveText(['there']);
  await openSave.click();
  await summary.fill('A table.');
  await save.click();
  await expect(page.getByText('Revision 2 is saved.')).toBeVisible();
  const edition = page.locator('.edition');
  await expect(edition.getByRole('cell')).toHaveText([
    ...['First', '11', 'Press'],
    ...['Second', '21', ''],
    ...['', '2223', ''],
  ]);
  await expect(
    edition
      .getByRole('cell')
      .getByRole('paragraph')
      .filter({ hasText: /^2[23]$/ }),
  ).toHaveCount(2);
  await expect(edition.getByRole('table')).toHaveCount(1);
  await expect(edition.getByText('Who says what', { exact: true })).toBeVisible();
  await expect(edition.locator('li li')).toHaveText('Deeper');
  await expect(edition.getByRole('note', { name: 'A paragraph is missing here' })).toHaveCount(0);
  await expect(edition.getByRole('columnheader')).toHaveText(['Source', 'Dead', 'By']);
  await expect(edition.locator('sub')).toHaveText('2');
  await expect(edition.locator('strong')).toHaveText('bold');
  await expect(edition.locator('img, [style], [onclick]')).toHaveCount(0);
});

test('highlights follow while somebody types, and come back with what is undone', async ({
  page,
  makeDocument,
  annotate,
  beginEditing,
}) => {
  const document = await makeDocument();
  await annotate(document, '11 dead');
  await annotate(document, 'second report', { remark: 'Of the other side.' });
  const { text } = await beginEditing(document);
  await expect(text.locator('mark')).toHaveText(['11 dead', 'second report']);
  await retype(page, 'first report', 'oldest report of all');
  await expect(text.locator('mark')).toHaveText(['11 dead', 'second report']);

  await retype(page, 'The second report counts 21 dead.', 'x');
  const note = page.getByRole('listitem', { name: 'Note 2' });
  await expect(note).toContainText('Loses its passage');
  await expect(text.locator('mark.hl-lost')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(text.locator('mark')).toHaveText(['11 dead', 'second report']);
  await expect(note).not.toContainText('Loses its passage');

  // Where the caret is, the note is open; and a note leads to its words.
  await note.click();
  await expect(note).toHaveAttribute('aria-current', 'true');
  await expect(text.locator('mark.is-active')).toHaveText('second report');
  await expect(async () => {
    await page.keyboard.press('Control+Home');
    await expect(note).not.toHaveAttribute('aria-current', 'true', { timeout: 1_000 });
  }).toPass();
});

test('the sign of a lost passage takes no line for itself', async ({
  page,
  makeDocument,
  annotate,
  beginEditing,
}) => {
  const document = await makeDocument('The first report.\n\nThe second report counts 21 dead');
  await annotate(document, '21 dead');
  const { text } = await beginEditing(document);
  const line = text.getByRole('paragraph').last();
  const height = (await line.boundingBox())?.height;
  await selectByMouse(page, ' 21 dead');
  await page.keyboard.press('Delete');
  await expect(line.locator('mark.hl-lost')).toHaveCount(1);
  expect((await line.boundingBox())?.height).toBe(height);
});

test('inserts a table, a facts box and a footnote, and fills them with the keyboard', async ({
  page,
  beginEditing,
}) => {
  const { text, tools, openSave, summary, save } = await beginEditing();
  const insert = async (name: string) => {
    await tools.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect(text).toBeFocused();
  };
  await text.getByText('The first report').click();
  await insert('Table');
  for (const words of ['Source', 'Dead', 'Year', 'First', '11']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('1990');
  // From the last cell into a new row, and back.
  for (let count = 0; count < 4; count++) await page.keyboard.press('Tab');
  await page.keyboard.type('Last');
  await page.keyboard.press('Shift+Tab');
  await tools.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('menuitem', { name: 'Delete the column' }).click();
  await text.getByText('The second report').click();
  await insert('Facts box');
  for (const words of ['Place', 'Gugark', 'Date']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('1988');
  for (let count = 0; count < 2; count++) await page.keyboard.press('Enter');
  await page.keyboard.type('Below the box.');
  for (let count = 0; count < 2; count++) await page.keyboard.press('Enter');
  const gap = text.getByRole('note', { name: 'A paragraph is missing here' });
  await expect(gap).toHaveCount(1);
  for (let count = 0; count < 2; count++) await page.keyboard.press('Backspace');
  await expect(gap).toHaveCount(0);
  await insert('Footnote');
  await page.keyboard.type('From the archive.');

  await openSave.click();
  await summary.fill('What the reports say.');
  await save.click();
  await expect(page.getByText('Revision 2 is saved.')).toBeVisible();
  const edition = page.locator('.edition');
  await expect(edition.getByRole('columnheader')).toHaveText(['Source', 'Dead']);
  await expect(edition.getByRole('cell')).toHaveText(['First', '11', '', '', 'Last', '']);
  await expect(edition.locator('.facts dt')).toHaveText(['Place', 'Date']);
  await expect(edition.locator('.facts dd')).toHaveText(['Gugark', '1988']);
  await expect(edition.getByText('Below the box.')).toBeVisible();
  await expect(edition.getByRole('note', { name: 'Footnote 1' })).toContainText('From the archive.');
});

test('a table and a facts box stay whole, whatever is typed or pasted into them', async ({
  page,
  beginEditing,
}) => {
  const { text, tools } = await beginEditing();
  await tools.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name: 'Table' }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type('---');
  await paste(text, '<ul><li>one</li><li>two</li></ul><h3>three</h3>');
  await expect(text.locator('th').first().getByRole('paragraph')).toHaveText(['---one', 'two', 'three']);
  const insert = async (name: string) => {
    await tools.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(text).toBeFocused();
  };
  await insert('Dividing line');
  await expect(text.getByRole('table')).toHaveCount(1);
  await expect(text.locator('table').getByRole('separator')).toHaveCount(0);
  await expect(text.getByRole('separator')).toHaveCount(1);

  await insert('Facts box');
  await page.keyboard.type('---');
  await page.keyboard.press('Enter');
  await paste(text, '<p>one</p><ul><li>two</li></ul>');
  await expect(text.locator('.facts')).toHaveCount(1);
  await expect(text.locator('.facts dt')).toHaveText(['---']);
  await expect(text.locator('.facts dd')).toHaveText(['onetwo']);
  await expect(text.locator('.facts dd br')).toHaveCount(1);
});

test('shows the box that the next key would take out', async ({ page, beginEditing }) => {
  const { text, tools } = await beginEditing();
  await text.getByText('The first report').click();
  await tools.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name: 'Facts box' }).click();
  await expect(text).toBeFocused();
  await expect(text.locator('.facts')).toHaveCSS('outline-style', 'none');
  await text.getByText('The second report').click();
  await expect(async () => {
    await page.keyboard.press('Home');
    expect(await wordsAtCaret(page)).toContain('second');
  }).toPass();
  await page.keyboard.press('Backspace');
  await expect(text.locator('.facts')).toHaveCSS('outline-style', 'solid');
});
