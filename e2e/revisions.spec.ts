import { openDocument, selectByMouse } from './edition';
import { expect, test } from './fixtures';

const text = 'The first report counts 11 dead.\n\nThe second report counts 21 dead.';

test('whoever reads while the text is revised is offered the new one, and finds the notes in it', async ({
  page,
  another,
  signInAs,
  makeDocument,
  annotate,
  revise,
}) => {
  const document = await makeDocument(text);
  await annotate(document, '21 dead', { remark: 'As the mayor said.' });
  await signInAs('annotator');
  const reader = await another();
  const [mine, theirs] = [
    await openDocument(page, document.slug),
    await openDocument(reader.page, document.slug),
  ];
  const later = `A word before.\n\n${text.replace('21 dead', '23 dead')}`;
  await revise(document, later);

  for (const [tab, parts] of [
    [page, mine],
    [reader.page, theirs],
  ] as const) {
    const notice = tab.getByRole('status').filter({ hasText: 'There is a revision 2' });
    await expect(notice).toBeVisible();
    await expect(parts.text).toContainText('counts 21 dead');
    await notice.getByRole('button', { name: 'Show the new text' }).click();
    await expect(parts.text).toContainText('A word before.');
    await expect(parts.reference('Note 1')).toBeVisible();
    await expect(parts.note('Note 1')).toContainText('As the mayor said.');
    await expect(parts.note('Note 1')).toContainText('The passage has changed since');
    await expect(notice).toBeHidden();
  }
});

test('an earlier revision is read with its notes, and nobody can do anything there', async ({
  page,
  signInAs,
  makeDocument,
  annotate,
  revise,
}) => {
  const author = await signInAs('annotator');
  const document = await makeDocument(text);
  const note = await annotate(document, '21 dead', { author, remark: 'As the mayor said.' });
  await revise(document, 'The first report counts 11 dead.');

  const {
    notes,
    note: noteOf,
    text: shown,
    toolbar,
  } = await openDocument(page, `${document.slug}?revision=1`, `#note-${note.id}`);
  await expect(shown).toContainText('counts 21 dead');
  const notice = page.getByRole('note').filter({ hasText: 'You are reading revision 1 of 2' });
  await expect(notice).toContainText(`brought in on`);
  await expect(noteOf('Note 1')).toHaveAttribute('aria-current', 'true');
  await expect(notes.getByRole('button', { name: 'Reply' })).toHaveCount(0);
  await expect(notes.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await selectByMouse(page, 'first report');
  await expect(toolbar).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    new RegExp(`/d/${document.slug}$`),
  );

  await notice.getByRole('link', { name: 'Read the newest' }).click();
  await expect(shown).not.toContainText('21 dead');
  await expect(page.getByText('You are reading revision')).toHaveCount(0);
  const lost = notes.getByRole('region', { name: 'Their passage is no longer in the text' });
  await expect(lost.getByRole('link', { name: 'It stands on revision 1' })).toHaveAttribute(
    'href',
    `?revision=1#note-${note.id}`,
  );
  await expect(page.locator('[data-running]')).toBeAttached();
  await selectByMouse(page, 'first report');
  await expect(toolbar).toBeVisible();
});

test('the permanent link shows the same for good', async ({
  page,
  context,
  makePerson,
  makeDocument,
  backstage,
  annotate,
  revise,
}) => {
  const reviewer = await makePerson('reviewer');
  const author = await makePerson('annotator');
  const document = await makeDocument(text);
  const { id: documentId, slug } = document;
  const flag = await annotate(document, '21 dead', { kind: 'flag', remark: 'By whom?' });
  const gone = await annotate(document, '11 dead', { author, remark: 'As counted.' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const parts = await openDocument(page, slug);
  await page.getByRole('button', { name: 'Copy the permanent link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(new RegExp(`/d/${slug}\\?as-of=\\d{4}-.*Z$`));

  const reason = 'The list says so.';
  await backstage.move({
    ...{ actor: reviewer, documentId, annotationId: flag.id, version: 1 },
    ...{ move: 'resolve', outcome: 'text_corrected', reason },
  });
  await revise(document, text.replace('21 dead', '23 dead'));
  await backstage.remove({ documentId, annotationId: gone.id, version: 1, actor: author });

  await page.goto(link);
  await expect(page.getByRole('note').filter({ hasText: 'As it was on' })).toContainText(
    'One annotation or reply of then has been deleted since',
  );
  await expect(parts.text).toContainText('counts 21 dead');
  await expect(parts.note('Contested passage 1')).toContainText('Open');
  await expect(parts.notes).not.toContainText(reason);
  await expect(parts.notes).not.toContainText('As counted.');
  await page.goto(`/d/${slug}`);
  await expect(parts.text).toContainText('counts 23 dead');
  await expect(parts.notes).toContainText(reason);
});

test('the revisions are listed, and an address of one that there is not says so', async ({
  page,
  makePerson,
  makeDocument,
  expectProblem,
  annotate,
  revise,
}) => {
  expectProblem(/status of 404/);
  const actor = await makePerson('editor');
  const document = await makeDocument(text);
  await annotate(document, '21 dead');
  await revise(document, text.replace('21 dead', '23 dead'), actor);
  await page.goto(`/d/${document.slug}`);
  await page.getByRole('link', { name: 'Revision 2' }).click();
  await expect(page.getByRole('heading', { name: 'Revisions', level: 1 })).toBeVisible();
  const entries = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^Revision/ });
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText(`saved by ${actor.name}`);
  await expect(entries.first()).toContainText('Changed.');
  await expect(entries.first()).toContainText('1 in doubt');
  await expect(entries.last()).toContainText('1 in its place');
  await entries.last().getByRole('link', { name: 'Revision 1' }).click();
  await expect(page.getByText('You are reading revision 1 of 2')).toBeVisible();

  for (const [query, sentence] of [
    ['revision=3', 'There is no revision 3. The newest is revision 2.'],
    ['revision=two', '“two” is neither the number of a revision nor a time'],
    ['as-of=2001-01-01', 'The document was not here yet at that time.'],
    ['as-of=3001-01-01', 'That time has not come yet.'],
  ] as const) {
    const answer = await page.goto(`/d/${document.slug}?${query}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Read the newest' }).click();
  await expect(page.locator('.edition')).toContainText('counts 23 dead');
});
