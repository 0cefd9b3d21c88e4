import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of a document's page, as a person finds them. */
export function edition(page: Page) {
  const notes = page.getByRole('region', { name: 'Notes' });
  return {
    text: page.locator('.edition'),
    notes,
    /** A note in the margin or list, by its name: "Note 1", "Contested passage 2". */
    note: (name: string): Locator => notes.getByRole('listitem', { name, exact: true }),
    /** The reference of an annotation in the text. */
    reference: (name: string): Locator => page.locator('.edition').getByRole('link', { name, exact: true }),
    toolbar: page.getByRole('toolbar', { name: 'Annotate the selected words' }),
    composer: (name: string): Locator => page.getByRole('form', { name, exact: true }),
  };
}

/** Opens a document and waits until its scripts run. */
export async function openDocument(page: Page, slug: string, hash = ''): Promise<ReturnType<typeof edition>> {
  await page.goto(`/d/${slug}${hash}`);
  await expect(page.locator('[data-running]')).toBeAttached();
  return edition(page);
}

type Point = { x: number; y: number };

/** Where a quotation begins and ends on the screen, once it is scrolled into view. */
async function placeOf(page: Page, quote: string): Promise<{ from: Point; to: Point }> {
  return page.locator('.edition').evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; at: number }[] = [];
    let whole = '';
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push({ node, at: whole.length });
      whole += node.data;
    }
    const start = whole.indexOf(words);
    if (start < 0) throw new Error(`the page does not say: ${words}`);
    const locate = (offset: number) => {
      const found = nodes.findLast(({ at }) => at <= offset);
      if (!found) throw new Error('an empty text');
      return { node: found.node, offset: offset - found.at };
    };
    const first = locate(start);
    const last = locate(start + words.length - 1);
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    const top = range.getBoundingClientRect().top;
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: 'instant' });
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const begin = rects[0];
    const end = rects.at(-1);
    if (!begin || !end) throw new Error('the words are not drawn');
    return {
      from: { x: begin.left + 1, y: begin.top + begin.height / 2 },
      to: { x: end.right - 1, y: end.top + end.height / 2 },
    };
  }, quote);
}

/** Selects words as a person does with a mouse: press, drag, let go; once more if the page was still moving. */
export async function selectByMouse(page: Page, quote: string): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.getSelection()?.empty());
    const { from, to } = await placeOf(page, quote);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(quote);
  }).toPass();
}

/** Presses Tab until an element has the focus: the only way there is without a mouse. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let count = 0; count < most; count++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'reached with Tab').toBeFocused({ timeout: 1 });
}

/** Goes to a button with Tab and presses it. */
export async function pressByKey(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Opens a menu from its button, which has the focus or is reached with Tab; keys go to the menu once an item has it. */
export async function openMenuByKey(page: Page, button: Locator): Promise<void> {
  await pressByKey(page, button);
  await expect(page.getByRole('menuitem').first()).toBeFocused();
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });

/** Selects words and begins a note on them, with a mouse; what is left is to send it. */
export async function beginNote(page: Page, words: string, remark: string): Promise<Locator> {
  const { toolbar, composer } = edition(page);
  await selectByMouse(page, words);
  await toolbar.getByRole('button', { name: 'Note' }).click();
  await writeRemark(composer('New note'), 'Note', remark);
  return composer('New note');
}

/** A field in which a remark is written, ready to be typed in. */
export async function writeRemark(form: Locator, label: string, words: string): Promise<void> {
  const field = form.getByRole('textbox', { name: label, exact: false });
  await field.click();
  await field.page().keyboard.type(words);
}
