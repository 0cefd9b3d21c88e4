import type { Route } from '@playwright/test';
import { post } from './ask';
import {
  beginNote,
  openDocument,
  openMenuByKey,
  pressByKey,
  selectByMouse,
  tabTo,
  writeRemark,
} from './edition';
import { admit, expect, test } from './fixtures';

const quote = '613 civilians';

test('adds a note, a citation and a contested flag with a mouse', async ({
  page,
  openAs,
  makeCorpusDocument,
}) => {
  const khojaly = await makeCorpusDocument('khojaly.wiki.txt');
  const { me, toolbar, composer, note, notes } = await openAs('annotator', khojaly);

  await selectByMouse(page, 'some 6,300 people');
  await toolbar.getByRole('button', { name: 'Note' }).click();
  const writing = composer('New note');
  await expect(writing).toContainText('some 6,300 people');
  // The words stay marked while they are written about.
  expect(
    await page.evaluate(() => {
      const marked = [...(CSS.highlights.get('composing') ?? [])].map(String);
      const { backgroundColor } = getComputedStyle(window.document.body, '::highlight(composing)');
      return { marked, isTransparent: /^rgba\(0, 0, 0, 0\)$|^transparent$/.test(backgroundColor) };
    }),
  ).toEqual({ marked: ['some 6,300 people'], isTransparent: false });
  await writeRemark(writing, 'Note', 'The census of 1989 gives this.');
  await writing.getByRole('textbox', { name: 'Tags' }).fill('population,');
  await writing.getByRole('button', { name: 'Add note' }).click();
  await expect(note('Note 1')).toContainText('The census of 1989 gives this.');
  await expect(note('Note 1')).toContainText(me.name);
  await expect(note('Note 1').getByRole('list', { name: 'Tags' })).toContainText('population');
  await expect(page.getByText('Your note is in.')).toBeVisible();

  await selectByMouse(page, quote);
  await toolbar.getByRole('button', { name: 'Citation' }).click();
  const citing = composer('New citation');
  await citing.getByRole('button', { name: 'Add citation' }).click();
  await expect(citing).toContainText('Choose what the source says about the passage.');
  await citing.getByRole('radio', { name: 'Disputes the passage' }).check();
  await citing.getByRole('textbox', { name: 'Title' }).fill('Conflict in the Soviet Union');
  await citing.getByRole('textbox', { name: 'Author' }).fill('Robert Kushen');
  await citing.getByRole('textbox', { name: 'Year' }).fill('1991');
  await citing.getByRole('textbox', { name: 'Address' }).fill('https://www.hrw.org/');
  await citing.getByRole('textbox', { name: 'Quotation' }).fill('The number is not known.');
  await citing.getByRole('button', { name: 'Add citation' }).click();
  await expect(note('Citation 2')).toContainText('Robert Kushen, Conflict in the Soviet Union, 1991');
  await expect(note('Citation 2')).toContainText('Disputes the passage');
  await expect(
    note('Citation 2').getByRole('link', { name: 'Conflict in the Soviet Union' }),
  ).toHaveAttribute('href', 'https://www.hrw.org/');

  await selectByMouse(page, '106 women');
  await toolbar.getByRole('button', { name: 'Contest' }).click();
  const asking = composer('Contest this passage');
  await asking.getByRole('combobox', { name: 'What is in question' }).selectOption('figure_disputed');
  await asking
    .getByRole('textbox', { name: 'The question in one sentence' })
    .fill('How many women were killed?');
  await writeRemark(asking, 'Reason', 'The lists differ.');
  await asking.getByRole('button', { name: 'Ask for a review' }).click();
  await expect(note('Contested passage 3')).toContainText('How many women were killed?');

  await page.reload();
  await expect(
    notes.getByRole('listitem', { name: /^(Note 1|Citation 2|Contested passage 3)$/ }),
  ).toHaveCount(3);
});

test('selects words with the caret and writes with the keyboard alone', async ({ page, openAs }) => {
  const { text, toolbar, composer, note } = await openAs('annotator');

  await tabTo(page, text);
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+ArrowRight');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(toolbar.getByRole('button', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const citing = composer('New citation');
  await expect(citing).toContainText('counts 11 dead');
  await expect(citing.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, citing.getByRole('textbox', { name: 'Title' }));
  await page.keyboard.type('A report');
  await page.keyboard.press('Control+Enter');
  await expect(note('Citation 1')).toContainText('A report');
});

test('what is written is seen although the marks were hidden', async ({ page, openAs }) => {
  const { composer, note, text } = await openAs('annotator');
  const marks = page.getByRole('button', { name: 'Marks' });
  await marks.click();
  await expect(marks).toHaveAttribute('aria-pressed', 'false');
  await beginNote(page, '11 dead', 'By whom?');
  await expect(marks).toHaveAttribute('aria-pressed', 'true');
  await composer('New note').getByRole('button', { name: 'Add note' }).click();
  await expect(note('Note 1')).toBeVisible();
  await expect(text.locator('mark')).toHaveText('11 dead');
});

test('annotates a paragraph by its button, without any selection', async ({ page, openAs }) => {
  const { composer, note, text } = await openAs('annotator');

  await tabTo(page, page.getByRole('button', { name: 'Annotate this paragraph' }), 80);
  await page.keyboard.press('Enter');
  const writing = composer('New note');
  await tabTo(page, writing.getByRole('combobox', { name: 'Paragraph' }));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, writing.getByRole('textbox', { name: 'Exact words' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('21 cats');
  await expect(writing).toContainText('These words are not in this paragraph.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('21 dead');
  await tabTo(page, writing.getByRole('textbox', { name: 'Note' }));
  await page.keyboard.type('Counted by hand.');
  await page.keyboard.press('Control+Enter');
  await expect(note('Note 1')).toContainText('Counted by hand.');
  await expect(text.locator('mark')).toHaveText('21 dead');
});

test('what is unsent survives a reload', async ({ page, openAs }) => {
  const { composer } = await openAs('annotator');
  await beginNote(page, '11 dead', 'Half a thought');
  await page.reload();
  await page
    .getByRole('complementary', { name: 'You have an unsent text' })
    .getByRole('button', { name: 'Continue' })
    .click();
  await expect(composer('New note').getByRole('textbox', { name: 'Note' })).toHaveText('Half a thought');
  await expect(composer('New note')).toContainText('11 dead');
});

test('failed sending keeps the text, and trying again makes one row', async ({
  page,
  openAs,
  backstage,
  expectProblem,
}) => {
  expectProblem(/Failed to load resource/);
  const { document, note } = await openAs('annotator');
  // The server gets it, and the answer is lost.
  await page.route('**/api/annotations/create', async (route) => {
    await route.fetch();
    await route.abort();
  });
  const writing = await beginNote(page, '11 dead', 'Sent twice');
  await writing.getByRole('button', { name: 'Add note' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Not sent.' });
  await expect(alert).toContainText('Your words are kept.');
  await page.unroute('**/api/annotations/create');
  await pressByKey(page, alert.getByRole('button', { name: 'Try again' }));
  await expect(alert).toBeHidden();
  await expect(note('Note 1')).toContainText('Sent twice');
  await expect(note('Note 1')).toBeFocused();
  expect(await backstage.count({ documentId: document.id })).toBe(1);
});

test('words are not put down to somebody who has signed in since in another window', async ({
  page,
  context,
  openAs,
  makePerson,
  expectProblem,
}) => {
  expectProblem(/status of 40[13]/);
  const { note, me } = await openAs('annotator');
  const writing = await beginNote(page, '11 dead', 'Mine alone.');
  await context.clearCookies();
  await writing.getByRole('button', { name: 'Add note' }).click();
  await expect(note('Note 1').getByRole('link', { name: 'Sign in in another window' })).toBeVisible();
  await admit(context, await makePerson('editor'));
  await note('Note 1').getByRole('button', { name: 'Try again' }).click();
  await expect(note('Note 1')).toContainText('Somebody else has signed in with this browser');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    note('Note 1').getByRole('link', { name: 'Sign out in another window' }).click(),
  ]);
  await other.locator('#main').getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await admit(context, me);
  await note('Note 1').getByRole('button', { name: 'Try again' }).click();
  await expect(note('Note 1').getByRole('button', { name: 'Reply' })).toBeVisible();
  await expect(note('Note 1')).toContainText(me.name);
  await expect(note('Note 1')).toContainText('Mine alone.');
});

test('a doubled click makes one annotation', async ({ page, openAs, backstage }) => {
  const { document, note } = await openAs('annotator');
  const writing = await beginNote(page, '11 dead', 'Once');
  await writing.getByRole('button', { name: 'Add note' }).dblclick();
  await expect(note('Note 1')).toContainText('Once');
  await page.reload();
  await expect(note('Note 1')).toBeVisible();
  expect(await backstage.count({ documentId: document.id })).toBe(1);
});

test('replies, edits with a history, and deletes', async ({
  page,
  signInAs,
  makePerson,
  makeDocument,
  annotate,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  const other = await makePerson('annotator');
  await annotate(document, '21 dead', { author: other, remark: 'By whom?' });
  await annotate(document, '11 dead', { author: me, remark: 'First wording.' });
  const { note, reference, composer } = await openDocument(page, document.slug);

  await reference('Note 2').click();
  await expect(note('Note 2').getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await note('Note 2').getByRole('button', { name: 'Reply' }).click();
  await writeRemark(composer('Reply'), 'Reply', 'By the ministry.');
  // A filter hides no note in which somebody writes.
  await reference('Note 1').click();
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('checkbox', { name: me.name }).check();
  await expect(page).toHaveURL(/\?person=/);
  await expect(composer('Reply')).toContainText('By the ministry.');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.keyboard.press('Escape');
  await reference('Note 2').click();
  await composer('Reply').getByRole('button', { name: 'Send reply' }).click();
  await expect(note('Note 2').getByRole('list', { name: 'Replies' })).toContainText('By the ministry.');

  await reference('Note 1').click();
  await note('Note 1').getByRole('button', { name: 'Edit' }).click();
  const editing = composer('Edit your note');
  const field = editing.getByRole('textbox', { name: 'Note' });
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Second wording.');
  await editing.getByRole('button', { name: 'Save' }).click();
  await expect(note('Note 1')).toContainText('Second wording.');
  await note('Note 1').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Earlier versions' });
  await expect(versions).toContainText('First wording.');
  await page.keyboard.press('Escape');
  await expect(versions).toBeHidden();

  await note('Note 1').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(note('Note 2')).toHaveCount(0);
  await expect(note('Note 1')).toContainText('By whom?');
});

test('replies, edits, reads earlier versions and deletes with the keyboard alone', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  await annotate(document, '11 dead', { author: me, remark: 'First wording.' });
  await annotate(document, '21 dead', { author: me, remark: 'This one stays.' });
  const { note, composer } = await openDocument(page, document.slug);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(note('Note 1')).toBeFocused();
  await pressByKey(page, note('Note 1').getByRole('button', { name: 'Reply' }));
  await expect(composer('Reply').getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await page.keyboard.type('An afterthought.');
  await page.keyboard.press('Escape');
  await expect(composer('Reply')).toBeHidden();
  await expect(note('Note 1')).toBeFocused();
  await pressByKey(page, note('Note 1').getByRole('button', { name: 'Reply' }));
  await expect(composer('Reply').getByRole('textbox', { name: 'Reply' })).toContainText('An afterthought.');
  await page.keyboard.press('Control+Enter');
  await expect(note('Note 1').getByRole('list', { name: 'Replies' })).toContainText('An afterthought.');
  await expect(note('Note 1')).toBeFocused();
  await pressByKey(page, note('Note 1').getByRole('button', { name: 'Edit' }).last());
  await expect(composer('Edit your note').getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type(' And more.');
  await page.keyboard.press('Control+Enter');
  await expect(note('Note 1')).toContainText('First wording. And more.');
  await expect(note('Note 1')).toBeFocused();

  // There are earlier versions once it is sent.
  await expect(composer('Edit your note')).toBeHidden();
  const more = note('Note 1').getByRole('button', { name: 'More actions' });
  await openMenuByKey(page, more);
  await page.keyboard.type('Ear');
  await expect(page.getByRole('menuitem', { name: 'Earlier versions' })).toBeFocused();
  await page.keyboard.press('Enter');
  const versions = page.getByRole('dialog', { name: 'Earlier versions' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await expect(versions.getByRole('listitem').last()).toContainText('First wording.');
  await page.keyboard.press('Escape');
  await expect(versions).toBeHidden();
  await expect(more).toBeFocused();

  await openMenuByKey(page, more);
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await pressByKey(page, question.getByRole('button', { name: 'Delete' }));
  await expect(question).toBeHidden();
  await expect(note('Note 1')).toContainText('This one stays.');
  // What had the focus is gone; the note that took its place goes on from there.
  await expect(note('Note 1')).toBeFocused();
});

test('shows very many earlier versions in parts', async ({
  page,
  openAs,
  makeDocument,
  annotate,
  makePerson,
}) => {
  const author = await makePerson('annotator');
  const document = await makeDocument();
  const { id: annotationId } = await annotate(document, '11 dead', { author, remark: 'Wording 1' });
  for (let version = 1; version <= 51; version++) {
    const words = [{ type: 'text', text: `Wording ${version + 1}` }];
    const remark = { type: 'doc', content: [{ type: 'paragraph', content: words }] };
    const input = { documentId: document.id, annotationId, version, remark };
    expect((await post('/api/annotations/edit', input, { cookie: author.cookie })).status).toBe(200);
  }
  const { note, reference } = await openAs('reader', document);
  await reference('Note 1').click();
  await note('Note 1').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Earlier versions' });
  await expect(versions.getByRole('listitem')).toHaveCount(51);
  await expect(versions.getByRole('listitem').last()).toContainText('Version 2');
  const more = versions.getByRole('button', { name: 'Show earlier ones' });
  await pressByKey(page, more);
  await expect(versions.getByRole('listitem')).toHaveCount(52);
  await expect(versions.getByRole('listitem').last()).toContainText('Wording 1');
  await expect(versions.getByRole('listitem').last()).toBeFocused();
  await expect(more).toHaveCount(0);
});

test('an answer that comes late leaves the focus where the person has gone since', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  const { id } = await annotate(document, '11 dead', { author: me, remark: 'As it was.' });
  const { note, composer } = await openDocument(page, document.slug, `#note-${id}`);
  const held: Route[] = [];
  await page.route('**/api/annotations/edit', (route) => void held.push(route));
  await note('Note 1').getByRole('button', { name: 'Edit' }).click();
  await writeRemark(composer('Edit your note'), 'Note', ' And more.');
  await page.keyboard.press('Control+Enter');
  await note('Note 1').getByRole('button', { name: 'Reply' }).click();
  const reply = composer('Reply').getByRole('textbox', { name: 'Reply' });
  await reply.pressSequentially('Meanwhile');
  await held[0]?.continue();
  await expect(composer('Edit your note')).toBeHidden();
  await expect(note('Note 1')).toContainText('As it was. And more.');
  await expect(reply).toBeFocused();
});

test('the words of a reply are offered at once when its note is deleted under it', async ({
  page,
  makeDocument,
  annotate,
  another,
  openAs,
}) => {
  const document = await makeDocument();
  const author = await another('annotator');
  const { id } = await annotate(document, '11 dead', { author: author.person });
  const { note, composer } = await openAs('annotator', document);
  await note('Note 1').click();
  await note('Note 1').getByRole('button', { name: 'Reply' }).click();
  await writeRemark(composer('Reply'), 'Reply', 'Half an answer');

  const theirs = await openDocument(author.page, document.slug, `#note-${id}`);
  await theirs.note('Note 1').getByRole('button', { name: 'More actions' }).click();
  await author.page.getByRole('menuitem', { name: 'Delete' }).click();
  await author.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();

  await expect(note('Note 1')).toHaveCount(0);
  await expect(page.getByText('What you were writing about has just been deleted.')).toBeVisible();
  const unsent = page.getByRole('complementary', { name: 'You have an unsent text' });
  await expect(unsent).toContainText('What this belonged to is gone.');
  await expect(unsent).toContainText('Half an answer');
});

test('a stale edit from a second tab shows both texts', async ({
  page,
  context,
  signInAs,
  makeDocument,
  expectProblem,
  annotate,
}) => {
  expectProblem(/status of 409/);
  const me = await signInAs('annotator');
  const document = await makeDocument();
  const { id } = await annotate(document, '11 dead', { author: me, remark: 'As it was.' });
  const first = await openDocument(page, document.slug, `#note-${id}`);
  await first.note('Note 1').getByRole('button', { name: 'Edit' }).click();
  await first.composer('Edit your note').getByRole('textbox', { name: 'Note' }).click();
  await page.keyboard.type(' Mine.');

  const tab = await context.newPage();
  const second = await openDocument(tab, document.slug, `#note-${id}`);
  await second.note('Note 1').getByRole('button', { name: 'Edit' }).click();
  await second.composer('Edit your note').getByRole('textbox', { name: 'Note' }).click();
  await tab.keyboard.press('Control+a');
  await tab.keyboard.type('Theirs.');
  await second.composer('Edit your note').getByRole('button', { name: 'Save' }).click();
  await expect(second.note('Note 1')).toContainText('Theirs.');

  await first.composer('Edit your note').getByRole('button', { name: 'Save' }).click();
  const choice = page.getByRole('region', { name: 'Somebody was faster' });
  await expect(choice).toContainText('As it was. Mine.');
  await expect(choice).toContainText('Theirs.');
  await choice.getByRole('button', { name: 'Keep mine, on top of it' }).click();
  await expect(first.note('Note 1')).toContainText('As it was. Mine.');
  await expect(second.note('Note 1')).toContainText('As it was. Mine.');
});
