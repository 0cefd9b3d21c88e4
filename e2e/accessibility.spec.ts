import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tabTo } from './edition';
import { admit, expect } from './fixtures';
import { heightOf, openSiteRoutes, openSiteSettings, routes } from './routes';
import { test } from './scene';
import { startSecondApp } from './second-app';
import { refuseRegistration, states } from './states';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of these that look at colours, for the same page in other colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong, in a line each: rule, and where. All in the page itself ("legacy"), which has no frames: to put results
 * of frames together axe would load itself once more, in a page beside it. Nothing is described but what is wrong.
 */
async function violations(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
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

/** Colours in the middle of a transition are none that anybody has to read: brings every movement to its end. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
}

/** Looks at a page in light, and at its colours in dark, without loading it twice. */
async function expectNone(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    expect
      .soft(await violations(page, { coloursOnly: colorScheme === 'dark' }), `${name}, ${colorScheme}`)
      .toEqual([]);
  }
}

for (const width of [1280, 390]) {
  test.describe(`at ${width} px, light and dark`, () => {
    test.use({ viewport: { width, height: heightOf(width) }, reducedMotion: 'reduce' });

    for (const role of [undefined, 'reader', 'reviewer', 'editor', 'admin'] as const) {
      test(`no page that ${role ? `a person (${role})` : 'a visitor'} sees has a violation`, async ({
        page,
        signInAs,
        expectProblem,
      }) => {
        test.slow();
        expectProblem(/status of 404/);
        if (role) await signInAs(role);
        for (const { name, path } of routes.filter((route) => route.as === role)) {
          await page.goto(path);
          await expectNone(page, name);
        }
      });
    }

    test('no page of a site that anybody may join has a violation', async ({ page, backstage }) => {
      const app = await startSecondApp(backstage, openSiteSettings);
      for (const { name, path } of openSiteRoutes) {
        await page.goto(`${app.url}${path}`);
        await expectNone(page, name);
      }
      await page.goto(`${app.url}/register`);
      await refuseRegistration(page);
      await expectNone(page, 'register-refused');
      await page.close();
      await app.stop();
    });

    for (const { name, as, reach } of states) {
      test(`${name} has no violation`, async ({ page, signInAs, scene }) => {
        if (as) await signInAs(as);
        await reach(page, scene);
        await expectNone(page, name);
      });
    }
  });
}

test('nothing scrolls sideways at 320 px', async ({ page, context, makePerson, expectProblem }) => {
  test.slow();
  expectProblem(/status of 404/);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { name, path, as } of routes) {
    await context.clearCookies();
    if (as) await admit(context, await makePerson(as));
    await page.goto(path);
    await settle(page);
    const [needed, given] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect.soft(needed, name).toBeLessThanOrEqual(given ?? 0);
  }
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
