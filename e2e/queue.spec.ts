import { openDocument, pressByKey, selectByMouse, tabTo } from './edition';
import { admit, test as base, expect, type MadeDocument, type Person } from './fixtures';

const PARAGRAPHS = [
  'The first report counts 11 dead.',
  'It was written in May by people who had been there.',
  'The other one speaks of 21 people.',
  'Nothing else is known.',
];

/** The first count was changed, and the paragraph with the second one is gone. */
const REVISED = [PARAGRAPHS[0]?.replace('11', '12'), PARAGRAPHS[1], PARAGRAPHS[3]].join('\n\n');

const test = base.extend<{
  /** A note on the first count and a flag on the second, and then a revision. */
  doubts: { document: MadeDocument; author: Person; note: string; flag: string };
}>({
  doubts: async ({ makePerson, makeDocument, annotate, revise }, use) => {
    const author = await makePerson('annotator');
    const document = await makeDocument(PARAGRAPHS.join('\n\n'));
    const note = await annotate(document, 'counts 11 dead', { author });
    const flag = await annotate(document, 'of 21 people', { author, kind: 'flag' });
    await revise(document, REVISED);
    await use({ document, author, note: note.id, flag: flag.id });
  },
});

test('goes through the queue with the mouse: confirms, moves, closes and opens again', async ({
  page,
  signInAs,
  doubts,
}) => {
  const me = await signInAs('editor');
  const { document, note, flag } = doubts;

  await page.goto('/queue');
  await page.getByRole('combobox', { name: 'Document' }).selectOption(document.slug);
  await expect(page).toHaveURL(new RegExp(`document=${document.slug}`));
  await expect(page.getByText('2 annotations wait')).toBeVisible();
  const waiting = (id: string) => page.locator(`#waiting-${id}`);
  await expect(waiting(note)).toContainText('11 → 12');
  await expect(waiting(note).locator('del')).toHaveText('11');
  await expect(waiting(note).locator('ins')).toHaveText('12');
  await expect(waiting(flag)).toContainText('of 21 people');
  await expect(waiting(flag)).toContainText('The passage is no longer in the text.');
  await expect(waiting(flag).getByRole('button', { name: 'Still applies' })).toHaveCount(0);

  await waiting(note).getByRole('button', { name: 'Still applies' }).click();
  await page
    .getByRole('form', { name: 'Confirm that it still applies' })
    .getByRole('button', { name: 'Confirm that it still applies' })
    .click();
  await expect(page.getByText('1 annotation waits')).toBeVisible();
  await expect(waiting(note)).toHaveCount(0);

  await waiting(flag).getByRole('link', { name: 'Choose its passage' }).click();
  await expect(page.getByRole('region', { name: 'Select the words that this is about now' })).toContainText(
    'of 21 people',
  );
  await selectByMouse(page, 'written in May');
  await page.getByRole('button', { name: 'Put here' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move it to these words?' });
  await expect(dialog).toContainText('of 21 people');
  await expect(dialog).toContainText('written in May');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The report it speaks of.');
  await dialog.getByRole('button', { name: 'Move it here' }).click();
  await expect(page.locator('.edition mark').filter({ hasText: 'written in May' })).toBeVisible();
  await expect(page.locator('.reader-doubts')).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Annotate the selected words' })).toBeHidden();
  const moved = page.locator(`#note-${flag}`);
  await expect(moved).toContainText(`${me.name} has looked at it`);
  await expect(moved).not.toContainText('Stale');

  await page.goto(`/d/${document.slug}/history`);
  await expect(page.getByText(`${me.name} moved an annotation to another passage`)).toBeVisible();
  await expect(page.getByText('The report it speaks of.')).toBeVisible();
  await expect(page.getByText('confirmed that an annotation still applies')).toBeVisible();
});

test('a reason left half written is there again, for whoever wrote it alone', async ({
  page,
  context,
  signInAs,
  makePerson,
  doubts,
}) => {
  const me = await signInAs('editor');
  const form = page.getByRole('form', { name: 'Confirm that it still applies' });
  const reason = form.getByRole('textbox', { name: 'Reason' });
  const openForm = async () => {
    await page.goto(`/queue?document=${doubts.document.slug}`);
    await page.getByRole('button', { name: 'Still applies' }).click();
  };
  await openForm();
  await reason.fill('The count');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await admit(context, await makePerson('editor'));
  await openForm();
  await expect(reason).toHaveValue('');
  await admit(context, me);
  await openForm();
  await expect(reason).toHaveValue('The count');
});

test('goes through the queue with the keyboard alone', async ({ page, signInAs, doubts }) => {
  test.slow();
  await signInAs('editor');
  const { document, note, flag } = doubts;

  await page.goto(`/queue?document=${document.slug}`);
  const waiting = (id: string) => page.locator(`#waiting-${id}`);
  await pressByKey(page, waiting(flag).getByRole('button', { name: 'No longer applies' }));
  const closing = page.getByRole('form', { name: 'Close it as no longer applicable' });
  await expect(closing.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await pressByKey(page, closing.getByRole('button', { name: 'Close it' }));
  await expect(closing).toContainText('Give a short reason');
  await expect(closing.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.type('The report was withdrawn.');
  await pressByKey(page, closing.getByRole('button', { name: 'Close it' }));
  await expect(page.getByText('1 annotation waits')).toBeVisible();
  await expect(waiting(note)).toBeFocused();

  await pressByKey(page, waiting(note).getByRole('link', { name: 'Choose its passage' }));
  await expect(page.locator('.edition')).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Put here' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move it to these words?' });
  await pressByKey(page, dialog.getByRole('button', { name: 'Choose other words' }));
  const words = dialog.getByRole('textbox', { name: 'Exact words' });
  await tabTo(page, words);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('counts 12 dead');
  await pressByKey(page, dialog.getByRole('button', { name: 'Move it here' }));
  await expect(page.locator('.edition mark').filter({ hasText: 'counts 12 dead' })).toBeVisible();

  const folded = page.getByText('1 annotation that no longer applies');
  await tabTo(page, folded, 90);
  await page.keyboard.press('Enter');
  const closed = page.locator(`#note-${flag}`);
  await tabTo(page, closed);
  await page.keyboard.press('Enter');
  await expect(closed).toContainText('The report was withdrawn.');
  await pressByKey(page, closed.getByRole('button', { name: 'Applies again' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 passage needs a person')).toBeVisible();
});

test('of two who decide at once the second is told what the first one did, and loses no word', async ({
  page,
  another,
  expectProblem,
  signInAs,
  doubts,
}) => {
  expectProblem(/status of 409/);
  await signInAs('editor');
  const {
    document: { slug },
    note,
  } = doubts;
  const { page: theirs, person } = await another('reviewer');
  await openDocument(page, slug, `#decide-${note}`);
  await page.locator(`#decide-${note}`).getByRole('button', { name: 'No longer applies' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Another report by now.');

  await theirs.goto(`/queue?document=${slug}`);
  await theirs.locator(`#waiting-${note}`).getByRole('button', { name: 'Still applies' }).click();
  await theirs.getByRole('textbox', { name: 'Reason' }).fill('The corrected count.');
  await theirs.getByRole('button', { name: 'Confirm that it still applies' }).click();
  // The decision reaches the other page, where somebody is writing about the same.
  await expect(page.locator(`#note-${note}`)).toContainText(`${person.name} has looked at it`);

  await page.getByRole('button', { name: 'Close it' }).click();
  const told = page.getByRole('region', { name: 'Somebody was faster' });
  await expect(told).toContainText(`${person.name} has confirmed that it still applies.`);
  await expect(told).toContainText('The corrected count.');
  await expect(told).toContainText('Another report by now.');
  await told.getByRole('button', { name: 'Look at it as it stands' }).click();
  await expect(page.locator(`#decide-${note}`)).toHaveCount(0);
});

test('readers see that a passage has changed, and decide nothing', async ({ page, doubts }) => {
  const { document, note, flag } = doubts;
  await openDocument(page, document.slug);
  await expect(page.locator(`#note-${note}`)).toContainText('The passage has changed since: 11 → 12');
  await expect(page.locator('mark.hl-suspect')).toHaveText('counts 12 dead');
  const gone = page.locator(`#note-${flag}`);
  await expect(gone).toContainText('of 21 people');
  await expect(gone).toContainText('The passage is no longer in the text. It stands on revision 1');
  await expect(gone).toContainText('Stale: the passage has changed with revision 2');
  await expect(gone.getByRole('link', { name: 'It stands on revision 1' })).toHaveAttribute(
    'href',
    `?revision=1#note-${flag}`,
  );
  await page.getByText('2 passages need a person').click();
  await expect(page.locator('.reader-doubts').getByRole('button')).toHaveCount(0);
});

test('tells people what became of their passages, until they have read it', async ({
  page,
  context,
  doubts,
}) => {
  const { document, author, flag } = doubts;
  await admit(context, author);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Queue, waiting: 2' })).toBeVisible();
  await page.getByRole('button', { name: /Unread notices: 2/ }).click();
  await page.getByRole('link', { name: 'Notices (2 unread)' }).click();
  await expect(page.getByText('2 unread', { exact: true })).toBeVisible();
  const notice = page.getByRole('listitem').filter({ hasText: 'How many?' });
  await expect(notice).toContainText(
    `The passage of your flag in ${document.title} has changed with revision 2.`,
  );
  await notice.getByRole('link', { name: 'Look at it' }).click();
  await expect(page).toHaveURL(new RegExp(`/d/${document.slug}#note-${flag}`));
  await page.goto('/notices');
  await expect(page.getByText('1 unread', { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Mark all as read' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('All read', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Unread notices/ })).toHaveCount(0);
  // What is fetched now, and the style element that comes with it, obeys the policy of the document, which is an older one.
  await page.getByRole('link', { name: 'Look at it' }).first().click();
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible();
  await expect(page.locator('#react-aria-pressable-style')).toBeAttached();
});
