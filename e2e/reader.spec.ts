import type { Backstage } from './backstage';
import { edition, openDocument, tabTo } from './edition';
import { expect, type MadeDocument, type Person, test } from './fixtures';
import { INSECURE_HOST } from './insecure-host';

const flagged = '613 civilians, including 106 women and 63 children';
const cited = '106 women';
const noted = 'some 6,300 people';

type Made = { document: MadeDocument; flag: { id: string }; author: Person };

/** The Khojaly document with a note, a citation within a contested passage, and a reply. In reading order: 1 note, 2 flag, 3 citation. */
async function annotate(
  document: MadeDocument,
  backstage: Backstage,
  author: Person,
  other: Person,
): Promise<Made> {
  await backstage.annotation({
    document,
    author,
    quote: noted,
    remark: 'The census of 1989 gives this.',
    tags: ['population'],
  });
  const flag = await backstage.annotation({
    document,
    author: other,
    quote: flagged,
    kind: 'flag',
    remark: 'Sources differ.',
  });
  await backstage.annotation({
    document,
    author,
    quote: cited,
    kind: 'citation',
    remark: 'As counted later.',
  });
  await backstage.reply({
    documentId: document.id,
    parentId: flag.id,
    author,
    remark: 'Parliament counted 485.',
  });
  return { document, flag, author };
}

const here = test.extend<{ made: Made }>({
  made: async ({ makeCorpusDocument, makePerson, backstage }, use) => {
    const document = await makeCorpusDocument('khojaly.wiki.txt');
    await use(
      await annotate(document, backstage, await makePerson('annotator'), await makePerson('annotator')),
    );
  },
});

here('goes on to another page and back', async ({ page, made }) => {
  const { text, note, reference } = await openDocument(page, made.document.slug);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await page.goBack();
  await expect(text).toContainText(flagged);
  await reference('Note 1').click();
  await expect(note('Note 1')).toHaveAttribute('aria-current', 'true');
});

here(
  'goes from page to page over plain HTTP, where browsers do not say what they ask for',
  async ({ page, made, expectProblem }) => {
    expectProblem(/Cross-Origin-Opener-Policy header has been ignored/);
    await page.goto(new URL('/', process.env.APP_URL).href.replace('localhost', INSECURE_HOST));
    await page.getByRole('searchbox', { name: 'Search the texts' }).fill(made.document.title);
    await page.getByRole('link', { name: made.document.title }).first().click();
    await expect(page.locator('[data-running]')).toBeAttached();
    await edition(page).reference('Note 1').click();
    await expect(edition(page).note('Note 1')).toHaveAttribute('aria-current', 'true');
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  },
);

here('finds a document and reads its annotations with a mouse', async ({ page, made }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search the texts' }).fill(made.document.title);
  await expect(page.getByText('1 document found')).toBeVisible();
  await page.getByRole('link', { name: made.document.title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/d/${made.document.slug}`));
  await expect(page.locator('[data-running]')).toBeAttached();
  const { note, reference, text } = edition(page);

  await expect(page.getByRole('note', { name: 'Facts in brief' })).toContainText(
    '485 (per Azerbaijani parliament)',
  );
  await expect(page.getByRole('note', { name: 'A paragraph is missing here' }).first()).toBeVisible();
  await expect(text.locator('mark', { hasText: noted })).toBeVisible();
  await expect(note('Note 1')).toContainText('The census of 1989 gives this.');

  await reference('Contested passage 2').click();
  await expect(note('Contested passage 2')).toHaveAttribute('aria-current', 'true');
  await expect(note('Contested passage 2')).toContainText('How many?');
  await expect(note('Contested passage 2').getByRole('list', { name: 'Replies' })).toContainText(
    'Parliament counted 485.',
  );
  await expect(page).toHaveURL(new RegExp(`#note-${made.flag.id}$`));

  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Citations' }).check();
  await expect(note('Note 1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(note('Note 1')).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Filter' })).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Marks' }).click();
  await expect(reference('Note 1')).toBeHidden();
  await expect(text).toContainText(noted);
  await page.getByRole('button', { name: 'Marks' }).click();
  await expect(reference('Note 1')).toBeVisible();

  await page.getByRole('button', { name: 'List' }).click();
  await expect(text).toBeHidden();
  await expect(note('Citation 3')).toBeVisible();
  await note('Citation 3').getByRole('link', { name: cited }).click();
  await expect(text).toBeVisible();
  await expect(reference('Citation 3')).toBeFocused();
});

here('finds a document and reads its annotations with the keyboard alone', async ({ page, made }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('searchbox', { name: 'Search the texts' }));
  await page.keyboard.type(made.document.title);
  await expect(page.getByText('1 document found')).toBeVisible();
  const link = page.getByRole('link', { name: made.document.title }).first();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-running]')).toBeAttached();
  const { note, reference, text } = edition(page);

  await page.keyboard.press('j');
  await expect(reference('Note 1')).toBeFocused();
  await page.keyboard.press('n');
  await expect(reference('Contested passage 2')).toBeFocused();
  await page.keyboard.press('k');
  await expect(reference('Note 1')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(note('Contested passage 2')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(note('Citation 3')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(reference('Contested passage 2')).toBeFocused();

  await page.keyboard.press('m');
  await expect(reference('Note 1')).toBeHidden();
  await page.keyboard.press('m');
  await page.keyboard.press('v');
  await expect(text).toBeHidden();
  await page.keyboard.press('v');
  await expect(text).toBeVisible();

  await page.keyboard.press('f');
  await tabTo(page, page.getByRole('checkbox', { name: 'Notes' }));
  await page.keyboard.press('Space');
  await expect(note('Citation 3')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(note('Citation 3')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys of the reader' });
  await expect(help).toBeVisible();
  await tabTo(page, help.getByRole('switch', { name: 'Single letters work as keys' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('v');
  await expect(text).toBeVisible();
});

here('follows a link to an annotation, and says so when it is gone', async ({ page, made }) => {
  await openDocument(page, made.document.slug, `#note-${made.flag.id}`);
  const { note, text } = edition(page);
  await expect(note('Contested passage 2')).toHaveAttribute('aria-current', 'true');
  await expect(text.locator('mark', { hasText: 'including' }).first()).toBeInViewport();
  await openDocument(page, made.document.slug, '?again#note-gone12345678');
  await expect(page.getByText('The annotation of this address is not here')).toBeVisible();
});

here('opens an annotation in a sheet on a phone', async ({ another, made }) => {
  const { page } = await another(undefined, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const { reference } = await openDocument(page, made.document.slug);
  await reference('Contested passage 2').tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('Sources differ.');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
});

here('narrows to a person and a tag by address, which can be passed on', async ({ page, made }) => {
  await openDocument(page, made.document.slug, '?tag=population');
  const { note } = edition(page);
  await expect(note('Note 1')).toBeVisible();
  await expect(note('Citation 3')).toHaveCount(0);
});

here('is whole on paper, with the notes as footnotes', async ({ page, made }) => {
  await openDocument(page, made.document.slug);
  await page.emulateMedia({ media: 'print' });
  const { notes, note } = edition(page);
  for (const name of ['Note 1', 'Contested passage 2', 'Citation 3']) await expect(note(name)).toBeVisible();
  await expect(notes).toContainText('Parliament counted 485.');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Marks' })).toBeHidden();
});

here.describe('without JavaScript', () => {
  here.use({ javaScriptEnabled: false });

  here('shows the highlights, and each annotation by its reference', async ({ page, made }) => {
    await page.goto(`/d/${made.document.slug}`);
    const { text, reference, note } = edition(page);
    await expect(text.locator('mark', { hasText: noted })).toBeVisible();
    await expect(page.getByRole('note', { name: 'Facts in brief' })).toBeVisible();
    await expect(page.getByRole('note', { name: 'A paragraph is missing here' }).first()).toBeVisible();
    for (const name of ['Note 1', 'Contested passage 2', 'Citation 3']) {
      await reference(name).click();
      await expect(note(name)).toBeInViewport();
    }
    await expect(note('Contested passage 2')).toContainText('Parliament counted 485.');
    await expect(page.getByRole('button', { name: 'Marks' })).toBeHidden();
  });

  here('searches the library and filters by a form', async ({ page, made }) => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search the texts' }).fill(made.document.title);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: made.document.title }).first().click();
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Citations' }).check();
    await page.getByRole('button', { name: 'Show these' }).click();
    const { note } = edition(page);
    await expect(note('Citation 3')).toBeVisible();
    await expect(note('Note 1')).toHaveCount(0);
  });
});
