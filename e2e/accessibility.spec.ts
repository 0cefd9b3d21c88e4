import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Role } from '../lib/domain/access/roles';
import { tabTo } from './edition';
import { expect, test } from './fixtures';
import { heightOf } from './routes';
import { goToEach, openSiteStates, pages, type State, states } from './states';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of these that look at colours, for the same page in other colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong, in a line each: rule, and where. All in the page itself ("legacy"), which has no frames: to put results
 * of frames together axe would load itself once more, in a page beside it. Nothing is described but what is wrong.
 */
async function violations(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  // It stays in a page, and to load it again may take longer than it runs.
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? ';' : undefined;
  const axe = new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (coloursOnly) axe.withRules(colourRules);
  else axe.withTags(everyRule);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
    ),
  );
}

/**
 * Colours in the middle of a transition are none that anybody has to read: brings every movement to its end, and those that
 * begin with it, as what inherits a colour sets out once that has arrived.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const isMoving = ({ playState, effect }: Animation) =>
      playState !== 'finished' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    for (let moving: Animation[] | undefined; moving?.length !== 0; ) {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      moving = document.getAnimations().filter(isMoving);
      for (const animation of moving) animation.finish();
    }
  });
}

/** Looks at a page in light, and at its colours in dark, without loading it twice. */
async function expectNone(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const found = await violations(page, { coloursOnly: colorScheme === 'dark' });
    expect.soft(found, `${name}, ${page.viewportSize()?.width} px, ${colorScheme}`).toEqual([]);
  }
}

/** The same on a phone and where there is more room; and that nothing scrolls sideways where there is least. */
async function expectNoneAtAnyWidth(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: heightOf(width) });
    await expectNone(page, name);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await settle(page);
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(needed, `${name} at 320 px`).toBeLessThanOrEqual(320);
}

/** Those that a visitor sees, and those of each role. */
const byRole = (all: State[]) =>
  [...new Set(all.map(({ as }) => as))].map((role) => ({
    somebody: role ? `a person (${role})` : 'a visitor',
    seen: all.filter(({ as }) => as === role),
  }));

test.describe('light and dark', () => {
  test.use({ reducedMotion: 'reduce' });
  test.setTimeout(300_000);

  for (const { somebody, seen } of byRole(pages))
    test(`no page that ${somebody} sees has a violation, or scrolls sideways at 320 px`, async ({
      context,
      scene,
      makePerson,
      expectProblem,
    }) => {
      expectProblem(/status of 404/);
      await goToEach(seen, { context, scene, makePerson }, expectNoneAtAnyWidth);
    });

  for (const width of [390, 1280])
    test.describe(`at ${width} px`, () => {
      test.use({ viewport: { width, height: heightOf(width) } });

      for (const { somebody, seen } of byRole(states))
        test(`no state that ${somebody} reaches has a violation`, async ({ context, scene, makePerson }) => {
          await goToEach(seen, { context, scene, makePerson }, expectNone);
        });
    });

  test.describe('on a site that anybody may join', () => {
    test.use({ baseURL: async ({ openSite }, use) => use(openSite.app.url) });

    test('nothing has a violation', async ({ context, scene, openSite }) => {
      const { backstage } = openSite.app;
      const makePerson = (role: Role) => backstage.person({ role, name: `A. ${role}` });
      await backstage.invitation({ actor: await makePerson('admin') });
      await goToEach(openSiteStates, { context, scene, makePerson }, expectNoneAtAnyWidth);
    });
  });
});

test('a document can be read and annotated in forced colours', async ({
  page,
  signInAs,
  makeDocument,
  backstage,
  makePerson,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await signInAs('annotator');
  const document = await makeDocument();
  const author = await makePerson('annotator');
  await backstage.annotation({ document, author, quote: '11 dead', kind: 'flag' });
  await page.goto(`/d/${document.slug}`);
  await expect(page.locator('[data-running]')).toBeAttached();
  const mark = page.locator('.edition mark');
  await expect(mark).toBeVisible();
  const style = await mark.evaluate((element) => {
    const { textDecorationLine, borderBottomStyle, backgroundImage } = getComputedStyle(element);
    return { textDecorationLine, borderBottomStyle, backgroundImage };
  });
  const drawn =
    style.textDecorationLine !== 'none' ||
    style.borderBottomStyle !== 'none' ||
    style.backgroundImage !== 'none';
  expect(drawn, `a mark that can be seen without colours: ${JSON.stringify(style)}`).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('the focus can be seen wherever Tab leads', async ({ page, signInAs }) => {
  await signInAs('annotator');
  for (const path of ['/', '/d/khojaly-1992']) {
    await page.goto(path);
    await page.locator('body').press('Tab');
    const unseen = new Set<string>();
    for (let count = 0; count < 30; count++) {
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const shows = (one: Element, part?: string) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
        };
        const label = element.closest('label, .focus-within');
        const seen = shows(element) || shows(element, '::after') || (label ? shows(label) : false);
        // The text shows where it is by a caret of its own.
        const hasCaret = element.matches('.edition') && document.querySelector('[data-caret]') !== null;
        return seen || hasCaret ? null : element.outerHTML.slice(0, 160);
      });
      if (found) unseen.add(found);
      await page.keyboard.press('Tab');
    }
    expect([...unseen], path).toEqual([]);
  }
});

test('the first Tab leads past the header', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }), 1);
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
