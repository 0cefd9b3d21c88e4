import type { Page } from '@playwright/test';
import { openDocument, pressByKey, selectByMouse, tabTo } from './edition';
import { expect, type MadeDocument, test } from './fixtures';

/** Suggests "21 dead" for "11 dead" with a mouse, and waits until it is stored. */
async function suggest(page: Page, document: MadeDocument): Promise<void> {
  const { toolbar, composer, note } = await openDocument(page, document.slug);
  await selectByMouse(page, '11 dead');
  await toolbar.getByRole('button', { name: 'Suggest' }).click();
  const form = composer('Suggest another wording');
  await form.getByRole('textbox', { name: 'Proposed wording' }).fill('12 dead');
  await form.getByRole('button', { name: 'Suggest it' }).click();
  await expect(note('Suggestion 1').getByRole('deletion')).toHaveText('11');
  await expect(page.getByText('Your suggestion is in.')).toBeVisible();
}

test('an annotator suggests, an editor accepts, a reader sees it, and both have the credit', async ({
  page,
  openAs,
  another,
}) => {
  const { me, document, text, toolbar, composer, note } = await openAs('annotator');
  await selectByMouse(page, '11 dead');
  await toolbar.getByRole('button', { name: 'Suggest' }).click();
  const form = composer('Suggest another wording');
  const wording = form.getByRole('textbox', { name: 'Proposed wording' });
  await expect(wording).toHaveValue('11 dead');
  await form.getByRole('button', { name: 'Suggest it' }).click();
  await expect(form).toContainText('This is what stands there already.');
  await wording.fill('12 dead');
  await expect(form.getByRole('deletion')).toHaveText('11');
  await expect(form.getByRole('insertion')).toHaveText('12');
  await form.getByRole('button', { name: 'Suggest it' }).click();
  await expect(note('Suggestion 1')).toContainText('Open');
  await expect(text.locator('mark.hl-suggestion')).toHaveText('11 dead');
  await expect(page.getByText('Your suggestion is in.')).toBeVisible();

  const { page: desk, person: editor } = await another('editor');
  const there = await openDocument(desk, document.slug);
  await there.reference('Suggestion 1').click();
  await there.note('Suggestion 1').getByRole('button', { name: 'Accept' }).click();
  const accepting = there.composer('Accept the suggestion');
  await expect(accepting).toContainText(`with a credit to ${me.name}`);
  const summary = accepting.getByRole('textbox', { name: 'Summary of the revision' });
  await expect(summary).toHaveValue('Suggestion accepted: “11 dead” becomes “12 dead”');
  await summary.fill('The count of the second edition.');
  await accepting.getByRole('button', { name: 'Accept' }).click();
  const decided = there.note('Suggestion 1, decided');
  await expect(decided).toContainText('Accepted');
  await expect(decided).toContainText('in revision 2');
  await expect(there.text).toContainText('The first report counts 12 dead.');
  await expect(there.text.locator('mark.hl-suggestion')).toHaveText('12 dead');

  await expect(page.getByText('There is a revision 2')).toBeVisible();

  const { page: visitor } = await another();
  const seen = await openDocument(visitor, document.slug);
  await expect(seen.text).toContainText('The first report counts 12 dead.');
  await expect(seen.note('Suggestion 1, decided').getByRole('deletion')).toHaveText('11');
  await expect(seen.note('Suggestion 1, decided')).toContainText(editor.name);
  await visitor.goto(`/d/${document.slug}/history`);
  const revision = visitor.getByRole('listitem').filter({ hasText: 'The count of the second edition.' });
  await expect(revision).toContainText(editor.name);
  await expect(revision).toContainText(`With words by ${me.name}`);
});

test('shows what was decided where the answer to it was lost', async ({
  page,
  openAs,
  makeDocument,
  annotate,
  expectProblem,
}) => {
  expectProblem(/ERR_FAILED|status of 40/);
  const document = await makeDocument();
  await annotate(document, '11 dead', { kind: 'suggestion' });
  const { text, note, reference, composer } = await openAs('editor', document);
  await reference('Suggestion 1').click();
  await note('Suggestion 1').getByRole('button', { name: 'Accept' }).click();
  const form = composer('Accept the suggestion');
  await page.route('**/accept', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await form.getByRole('button', { name: 'Accept' }).click();
  await expect(form).toContainText('no connection');
  await page.unroute('**/accept');
  await form.getByRole('button', { name: 'Accept' }).click();
  await expect(note('Suggestion 1, decided')).toContainText('Accepted');
  await expect(text).toContainText('The first report counts other words.');
});

test('an editor declines with a reason, and whoever suggested it reads it at once', async ({
  page,
  signInAs,
  another,
  makeDocument,
}) => {
  await signInAs('annotator');
  const document = await makeDocument();
  await suggest(page, document);

  const { page: desk, person: editor } = await another('editor');
  const there = await openDocument(desk, document.slug);
  await there.reference('Suggestion 1').click();
  await there.note('Suggestion 1').getByRole('button', { name: 'Decline' }).click();
  const form = there.composer('Decline the suggestion');
  await form.getByRole('button', { name: 'Decline' }).click();
  await expect(form).toContainText('Give a short reason');
  await form.getByRole('textbox', { name: 'Reason' }).fill('The first report says 11.');
  await form.getByRole('button', { name: 'Decline' }).click();
  await expect(there.note('Suggestion 1, decided')).toContainText('Declined');
  await expect(there.text).toContainText('counts 11 dead');

  const mine = page.getByRole('listitem', { name: 'Suggestion 1, decided' });
  await expect(mine).toContainText('The first report says 11.');
  await expect(mine).toContainText(editor.name);
  await expect(mine.getByRole('button', { name: 'Edit' })).toBeHidden();
  await page.goto('/notices');
  const notice = page.getByRole('listitem').filter({ hasText: 'was declined' });
  await expect(notice).toContainText(document.title);
  await expect(notice).toContainText('The first report says 11.');
});

test('suggests and accepts with the keyboard alone', async ({ page, openAs, another }) => {
  const { document, text, toolbar, composer, note } = await openAs('annotator');
  await tabTo(page, text);
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+ArrowRight');
  for (let word = 0; word < 2; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(toolbar.getByRole('button', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('s');
  const form = composer('Suggest another wording');
  await expect(form.getByRole('textbox', { name: 'Proposed wording' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('gives 11');
  await page.keyboard.press('Control+Enter');
  await expect(note('Suggestion 1').getByRole('insertion')).toHaveText('gives');

  await tabTo(page, page.getByRole('button', { name: 'Suggest a change to this paragraph' }), 80);
  await page.keyboard.press('Enter');
  await tabTo(page, form.getByRole('textbox', { name: 'Exact words' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('first');
  await tabTo(page, form.getByRole('textbox', { name: 'Proposed wording' }));
  await expect(form.getByRole('textbox', { name: 'Proposed wording' })).toHaveValue('first');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(note('Suggestion 1').getByRole('deletion')).toHaveText('first');

  const { page: desk } = await another('editor');
  const there = await openDocument(desk, document.slug);
  await desk.keyboard.press('j');
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await pressByKey(desk, there.note('Suggestion 2').getByRole('button', { name: 'Accept' }));
  const accepting = there.composer('Accept the suggestion');
  await expect(accepting.getByRole('textbox', { name: 'Summary of the revision' })).toBeFocused();
  await pressByKey(desk, accepting.getByRole('button', { name: 'Accept' }));
  await expect(there.note('Suggestion 2, decided')).toContainText('Accepted');
  await expect(there.text).toContainText('gives 11 dead');
});

test('puts a suggestion in the place of words it was not made for when these have been seen, and not before', async ({
  page,
  signInAs,
  makeDocument,
  expectProblem,
  annotate,
  revise,
}) => {
  expectProblem(/409/);
  await signInAs('editor');
  const document = await makeDocument();
  await annotate(document, '11 dead', { kind: 'suggestion' });
  const { text, reference, note, composer } = await openDocument(page, document.slug);
  await reference('Suggestion 1').click();
  await note('Suggestion 1').getByRole('button', { name: 'Accept' }).click();
  await revise(document, document.text.replace('11 dead', '13 dead'));
  const form = composer('Accept the suggestion');
  await form.getByRole('button', { name: 'Accept' }).click();
  const warning = form.getByRole('alert');
  await expect(warning).toContainText('The passage has changed since this was suggested');
  await expect(warning.getByRole('deletion')).toHaveText('13 dead');
  await expect(warning.getByRole('insertion')).toHaveText('other words');
  await expect(form.getByRole('textbox', { name: 'Summary of the revision' })).toHaveValue(
    'Suggestion accepted: “13 dead” becomes “other words”',
  );
  const again = form.getByRole('button', { name: 'Accept in their place' });
  await expect(again).toBeFocused();
  await again.click();
  await expect(note('Suggestion 1, decided')).toContainText('in revision 3');
  await expect(text).toContainText('The first report counts other words.');
});

test('says why an editor does not decide about their own, and why a suggestion stays in one paragraph', async ({
  page,
  signInAs,
  makeDocument,
}) => {
  await signInAs('editor');
  const document = await makeDocument();
  await suggest(page, document);
  const { note, toolbar } = await openDocument(page, document.slug);
  await page.getByRole('link', { name: 'Suggestion 1' }).click();
  await expect(note('Suggestion 1')).toContainText('nobody judges what they proposed themselves');
  await expect(note('Suggestion 1').getByRole('button', { name: 'Accept' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.locator('.edition').evaluate((element) => window.getSelection()?.selectAllChildren(element));
  await toolbar.getByRole('button', { name: 'Suggest' }).click();
  await expect(page.getByText('A suggestion stays within one paragraph.')).toBeVisible();
});

test('of two figures in a text from right to left, the one that goes comes first', async ({
  page,
  openAs,
  makeDocument,
}) => {
  const document = await makeDocument('הדוח הראשון מונה 11 הרוגים בעיר.');
  const { toolbar, composer } = await openAs('annotator', document);
  await selectByMouse(page, 'מונה 11 הרוגים');
  await toolbar.getByRole('button', { name: 'Suggest' }).click();
  const form = composer('Suggest another wording');
  await form.getByRole('textbox', { name: 'Proposed wording' }).fill('מונה 12 הרוגים');
  const [gone, come] = [form.getByRole('deletion'), form.getByRole('insertion')];
  await expect(gone).toHaveText('11');
  await expect(come).toHaveText('12');
  const [before, after] = [await gone.boundingBox(), await come.boundingBox()];
  expect(before?.x).toBeGreaterThan(after?.x ?? Number.POSITIVE_INFINITY);
});
