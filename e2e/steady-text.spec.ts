import type { Page } from '@playwright/test';
import { openDocument } from './edition';
import { expect, test } from './fixtures';
import { openEditor } from './text-desk';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/**
 * What of these parts of a page moves the page when it gets the focus, deep in the text; and what is then out of sight. Both
 * by their words.
 */
const disturbing = (page: Page, parts: string) =>
  page.evaluate((selector) => {
    window.scrollTo(0, 2000);
    const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.inert);
    if (controls.length < 5) throw new Error(`${selector}: hardly anything there`);
    return controls.flatMap((control) => {
      const before = window.scrollY;
      control.focus();
      const { top, bottom } = control.getBoundingClientRect();
      const name = control.ariaLabel ?? control.textContent;
      return [
        ...(window.scrollY === before ? [] : [`${name} moves the page`]),
        ...(top >= 0 && bottom <= window.innerHeight ? [] : [`${name} is out of sight`]),
      ];
    });
  }, parts);

test('the text of a reader stays where it is when the focus goes to the bar or to the contents', async ({
  page,
  makeCorpusDocument,
}) => {
  const { slug } = await makeCorpusDocument('khojaly.wiki.txt');
  await openDocument(page, slug);
  expect(await disturbing(page, '.reader-bar :is(button, summary), .reader-contents a')).toEqual([]);
});

test('the text of an editor stays where it is when the focus goes to the tools', async ({
  page,
  signInAs,
  makeCorpusDocument,
}) => {
  await signInAs('editor');
  const { slug } = await makeCorpusDocument('khojaly.wiki.txt');
  const { openSave } = await openEditor(page, slug);
  await openSave.click();
  expect(await disturbing(page, '.editor-bar button, .save-panel :is(button, input)')).toEqual([]);
});
