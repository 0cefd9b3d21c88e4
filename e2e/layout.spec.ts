import type { Locator } from '@playwright/test';
import { beginNote, openDocument } from './edition';
import { admit, expect, test } from './fixtures';
import { mark } from './mark';

/** On which side of its own box a paragraph's first line begins. */
const sideOf = (paragraph: Locator): Promise<'left' | 'right'> =>
  paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [line] = range.getClientRects();
    const box = element.getBoundingClientRect();
    if (!line) throw new Error('nothing is drawn');
    return line.left - box.left > box.right - line.right ? 'right' : 'left';
  });

test('a text that is written from right to left, and notes in either direction', async ({
  page,
  makeDocument,
  annotate,
}) => {
  const document = await makeDocument('يقول التقرير الأول إن 11 عاملا كانوا هناك.', {
    title: `تقرير ${mark()}`,
  });
  await annotate(document, '11 عاملا', { remark: 'رقم أول.\n\n- بند أول' });
  await annotate(document, 'كانوا هناك', { remark: 'Who says so?' });
  const { text, note } = await openDocument(page, document.slug);

  await expect(text).toHaveCSS('direction', 'rtl');
  expect(await sideOf(text.locator('p'))).toBe('right');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).toHaveCSS('direction', 'ltr');

  const arabic = note('Note 1').locator('.note-body');
  expect(await sideOf(arabic.getByText('رقم أول.'))).toBe('right');
  await expect(arabic.getByRole('list')).toHaveCSS('direction', 'rtl');
  expect(await sideOf(note('Note 2').getByText('Who says so?'))).toBe('left');
});

test('what is written begins on the side where it will be read', async ({ page, openAs }) => {
  await openAs('annotator');
  const writing = await beginNote(page, '11 dead', 'رقم أول.');
  const paragraphs = writing.locator('.ProseMirror p');
  expect(await sideOf(paragraphs)).toBe('right');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Who says so?');
  expect(await sideOf(paragraphs.last())).toBe('left');
  // What is in a plain field cannot be measured.
  await expect(writing.getByRole('textbox', { name: 'Tags' })).toHaveCSS('unicode-bidi', 'plaintext');
});

test('no name, title, tag or word is so long that a page of 320 px scrolls sideways', async ({
  page,
  context,
  makePerson,
  makeDocument,
  backstage,
}) => {
  const long = (length: number) => 'Donaudampfschiffahrtsgesellschaft'.repeat(9).slice(0, length);
  const author = await makePerson('annotator', { name: long(80) });
  const title = `${mark()}${long(180)}`;
  const document = await makeDocument(`${long(200)} counts 11 dead.`, { title });
  const said = { document, author, remark: long(200), tags: [long(40)] };
  await backstage.annotation({ ...said, quote: '11 dead', kind: 'flag' });
  await backstage.annotation({ ...said, quote: 'counts', kind: 'citation' });
  const admin = await makePerson('admin', { name: long(80) });
  await backstage.invitation({ actor: admin });
  await admit(context, admin);
  await page.setViewportSize({ width: 320, height: 640 });
  const at = `/d/${document.slug}`;
  for (const path of [at, `/?q=${title.slice(0, 11)}`, `${at}/history`, `${at}/details`, '/people']) {
    await page.goto(path);
    await expect(page.locator('h1, h2').first()).toBeVisible();
    const needed = await page.evaluate(() => window.document.documentElement.scrollWidth);
    expect.soft(needed, path).toBe(320);
  }
});
