import { openDocument, pressByKey, tabTo } from './edition';
import { expect, test } from './fixtures';

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

test('starts a review and resolves it with an outcome and a reason', async ({
  page,
  signInAs,
  makeCorpusDocument,
  annotate,
}) => {
  const me = await signInAs('reviewer');
  const document = await makeCorpusDocument('gugark.wiki.txt');
  const quote = document.text.slice(400, 440);
  const { id } = await annotate(document, quote, { kind: 'flag' });
  const { note } = await openDocument(page, document.slug, `#note-${id}`);
  const flag = note('Contested passage 1');

  await flag.getByRole('button', { name: 'Start review' }).click();
  await page
    .getByRole('form', { name: 'Start the review' })
    .getByRole('button', { name: 'Start review' })
    .click();
  await expect(flag).toContainText('Under review');

  await flag.getByRole('button', { name: 'Resolve' }).click();
  const form = page.getByRole('form', { name: 'Resolve the question' });
  await form.getByRole('button', { name: 'Resolve' }).click();
  await expect(form).toContainText('Choose an outcome.');
  await expect(form).toContainText('Give a short reason');
  await form.getByRole('radio', { name: 'Both accounts are stated' }).check();
  await form.getByRole('textbox', { name: 'Reason' }).fill('The two counts come from different lists.');
  await form.getByRole('button', { name: 'Resolve' }).click();
  const settled = note('Contested passage 1, settled');
  await expect(settled).toContainText('Both accounts are stated');
  await expect(settled).toContainText('The two counts come from different lists.');
  await expect(settled).toContainText(me.name);
  await expect(settled.getByRole('button', { name: 'Reopen' })).toBeVisible();
});

test('resolves with the keyboard alone', async ({ page, signInAs, makeDocument, annotate }) => {
  await signInAs('reviewer');
  const document = await makeDocument();
  await annotate(document, '11 dead', { kind: 'flag' });
  const { note } = await openDocument(page, document.slug);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await tabTo(page, note('Contested passage 1').getByRole('button', { name: 'Resolve' }));
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Resolve the question' });
  await pressByKey(page, form.getByRole('button', { name: 'Cancel' }));
  await expect(form).toBeHidden();
  await expect(note('Contested passage 1')).toBeFocused();
  await pressByKey(page, note('Contested passage 1').getByRole('button', { name: 'Resolve' }));
  await expect(form.getByRole('radio', { name: 'The text stands' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(note('Contested passage 1')).toBeFocused();
  await pressByKey(page, note('Contested passage 1').getByRole('button', { name: 'Resolve' }));
  await expect(form.getByRole('radio', { name: 'The text stands' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(form.getByRole('radio', { name: 'Both accounts are stated' })).toBeChecked();
  await tabTo(page, form.getByRole('textbox', { name: 'Reason' }));
  await page.keyboard.type('Two lists.');
  await tabTo(page, form.getByRole('button', { name: 'Resolve' }));
  await page.keyboard.press('Enter');
  await expect(note('Contested passage 1, settled')).toContainText('Two lists.');
  await expect(note('Contested passage 1, settled')).toBeFocused();
});

test('is told why not, for a flag of their own and for one they argued in', async ({
  page,
  signInAs,
  makePerson,
  makeDocument,
  backstage,
  annotate,
}) => {
  const me = await signInAs('reviewer');
  const author = await makePerson('annotator');
  const document = await makeDocument();
  await annotate(document, '11 dead', { author: me, kind: 'flag' });
  const argued = await annotate(document, '21 dead', { author, kind: 'flag' });
  await backstage.reply({ documentId: document.id, parentId: argued.id, author: me, remark: 'I think 11.' });
  const { note, reference } = await openDocument(page, document.slug);
  await reference('Contested passage 1').click();
  await expect(note('Contested passage 1')).toContainText(
    'You raised this question, so another reviewer decides about it.',
  );
  await expect(note('Contested passage 1').getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  await expect(note('Contested passage 1').getByRole('button', { name: 'Withdraw' })).toBeVisible();
  await reference('Contested passage 2').click();
  await expect(note('Contested passage 2')).toContainText(
    'You have argued in this question, so another reviewer decides about it.',
  );
  await expect(note('Contested passage 2').getByRole('button', { name: 'Resolve' })).toHaveCount(0);
});

test('of two reviewers at once one wins, and the other is told', async ({
  another,
  makeDocument,
  expectProblem,
  annotate,
}) => {
  expectProblem(/status of 409/);
  const document = await makeDocument();
  const { id } = await annotate(document, '11 dead', { kind: 'flag' });
  const both = [await another('reviewer'), await another('reviewer')];
  const forms = [];
  for (const [index, { page }] of both.entries()) {
    const { note } = await openDocument(page, document.slug, `#note-${id}`);
    await note('Contested passage 1').getByRole('button', { name: 'Resolve' }).click();
    const form = page.getByRole('form', { name: 'Resolve the question' });
    await form
      .getByRole('radio', { name: index === 0 ? 'The text stands' : 'Both accounts are stated' })
      .check();
    await form.getByRole('textbox', { name: 'Reason' }).fill(`Reason ${index}`);
    forms.push(form);
  }
  await Promise.all(forms.map((form) => form.getByRole('button', { name: 'Resolve' }).click()));
  const told = both.map(({ page }) =>
    page.getByRole('alert').filter({ hasText: 'Somebody moved this question' }),
  );
  const counts = () => Promise.all(told.map((alert) => alert.count()));
  await expect.poll(async () => (await counts()).toSorted()).toEqual([0, 1]);
  const loser = (await counts()).indexOf(1);
  const { page } = at(both, loser);
  await expect(at(told, loser)).toContainText(`${at(both, 1 - loser).person.name} closed it`);
  await expect(page.getByText(`Reason ${loser}`, { exact: true })).toBeVisible();
});

test('withdraws and raises again what one raised oneself', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
}) => {
  const me = await signInAs('annotator');
  const document = await makeDocument();
  const { id } = await annotate(document, '11 dead', { author: me, kind: 'flag' });
  const { note } = await openDocument(page, document.slug, `#note-${id}`);
  await note('Contested passage 1').getByRole('button', { name: 'Withdraw' }).click();
  const form = page.getByRole('form', { name: 'Withdraw your question' });
  await form.getByRole('textbox', { name: 'Reason' }).fill('Answered.');
  await form.getByRole('button', { name: 'Withdraw' }).click();
  await expect(note('Contested passage 1, settled')).toContainText('Withdrawn');
  await note('Contested passage 1, settled').getByRole('button', { name: 'Raise again' }).click();
  const again = page.getByRole('form', { name: 'Raise your question again' });
  await again.getByRole('textbox', { name: 'Reason' }).fill('A new list.');
  await again.getByRole('button', { name: 'Raise again' }).click();
  await expect(note('Contested passage 1')).toContainText('Open');
});
