import { openDocument, pressByKey, tabTo } from './edition';
import { expect, test } from './fixtures';

const first = 'The parliament counted 11 dead in the town.';
const second = 'Nothing is known of those who fled to the mountains.';
const older = `${first}\n\n${second}`;
const newer = `A foreword of the second edition.\n\n${second}\n\n${first.replace('11', '13')}`;

test('an editor brings in a new version, sees what it does to annotations, and saves it', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
}) => {
  const me = await signInAs('editor');
  const document = await makeDocument(older);
  await annotate(document, 'those who fled');
  await annotate(document, '11 dead', { kind: 'citation' });
  await openDocument(page, document.slug);
  await page.getByRole('link', { name: 'Bring in a new version' }).click();
  await page.getByRole('textbox', { name: 'The text' }).fill(newer);
  await page.getByRole('button', { name: 'See what it becomes' }).click();

  const form = page.getByRole('form', { name: 'What changes against revision 1' });
  await expect(form).toContainText('1 block added');
  await expect(form).toContainText('1 needs review');
  await expect(form.getByRole('listitem')).toContainText('11 → 13');
  await expect(form.getByRole('deletion')).toHaveText('11');
  await form.getByRole('textbox', { name: 'Summary' }).fill('The second edition, 1993.');
  await form.getByRole('button', { name: 'Save as revision 2' }).click();
  // What is shown before saving says the same.
  await expect(page).toHaveURL(new RegExp(`/d/${document.slug}$`));
  await expect(page.locator('.edition')).toContainText('A foreword of the second edition.');
  await expect(page.locator('.edition')).toContainText('counted 13 dead');

  await page.goto(`/d/${document.slug}/history`);
  const entry = page.getByRole('listitem').filter({ hasText: 'The second edition, 1993.' });
  await expect(entry).toContainText(`${me.name} brought in a new version of the source as revision 2`);
});

test('a version that is out of date is not saved, and can be looked at anew', async ({
  page,
  signInAs,
  makeDocument,
  revise,
}) => {
  await signInAs('editor');
  const document = await makeDocument(older);
  await page.goto(`/d/${document.slug}/import`);
  await page.getByRole('textbox', { name: 'The text' }).fill(newer);
  await page.getByRole('button', { name: 'See what it becomes' }).click();
  const form = page.getByRole('form', { name: 'What changes against revision 1' });
  await form.getByRole('textbox', { name: 'Summary' }).fill('The second edition.');
  await revise(document, `${document.text}\n\nA late addition.`);
  await form.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(form.getByRole('alert')).toContainText('Somebody saved a newer revision meanwhile');
  await form.getByRole('button', { name: 'See what it would change now' }).click();
  const again = page.getByRole('form', { name: 'What changes against revision 2' });
  await expect(again).toContainText('1 block removed');
  await again.getByRole('textbox', { name: 'Summary' }).fill('The second edition.');
  await again.getByRole('button', { name: 'Save as revision 3' }).click();
  await expect(page.locator('.edition')).toContainText('A foreword of the second edition.');
});

test('goes by keyboard alone, and says where nothing changes', async ({ page, signInAs, makeDocument }) => {
  await signInAs('editor');
  const document = await makeDocument(older);
  await page.goto(`/d/${document.slug}/import`);
  const field = page.getByRole('textbox', { name: 'The text' });
  await tabTo(page, field);
  await page.keyboard.insertText(document.text.replace('\n', '\n\n'));
  await pressByKey(page, page.getByRole('button', { name: 'See what it becomes' }));
  await expect(page.getByText('This is what stands there already')).toBeVisible();
  await pressByKey(page, page.getByRole('button', { name: 'Take another text' }));
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(newer);
  await pressByKey(page, page.getByRole('button', { name: 'See what it becomes' }));
  const form = page.getByRole('form', { name: 'What changes against revision 1' });
  await tabTo(page, form.getByRole('textbox', { name: 'Summary' }));
  await page.keyboard.type('The second edition.');
  await pressByKey(page, form.getByRole('button', { name: 'Save as revision 2' }));
  await expect(page.locator('.edition')).toContainText('counted 13 dead');
});
