import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Role } from '../lib/domain/access/roles';
import { test } from './fixtures';
import { heightOf, looks } from './routes';
import { goToEach, openSiteStates, pages, states } from './states';

const folder = fileURLToPath(new URL('screenshots/', import.meta.url));

for (const { scheme, width } of looks) {
  const shoot =
    (fullPage: boolean) =>
    async (page: Page, name: string): Promise<void> => {
      const path = `${folder}${name}-${width}-${scheme}.png`;
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path, fullPage, animations: 'disabled' });
    };

  test.describe(`${scheme}, ${width} px`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: heightOf(width) }, reducedMotion: 'reduce' });
    test.setTimeout(180_000);

    test('pages', async ({ context, scene, makePerson, expectProblem }) => {
      expectProblem(/status of 404/);
      await goToEach(pages, { context, scene, makePerson }, shoot(true));
    });

    test('states', async ({ context, scene, makePerson }) => {
      await goToEach(states, { context, scene, makePerson }, shoot(false));
    });

    test.describe('of an open site', () => {
      test.use({ baseURL: async ({ openSite }, use) => use(openSite.app.url) });

      test('pages and states', async ({ context, scene, openSite }) => {
        const { backstage } = openSite.app;
        const makePerson = (role: Role) => backstage.person({ role, name: `A. ${role}` });
        await goToEach(openSiteStates, { context, scene, makePerson }, shoot(true));
      });
    });
  });
}
