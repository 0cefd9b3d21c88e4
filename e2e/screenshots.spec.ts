import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { admit } from './fixtures';
import { heightOf, looks, openSiteRoutes, openSiteSettings, routes } from './routes';
import { test } from './scene';
import { startSecondApp } from './second-app';
import { refuseRegistration, states } from './states';

const folder = fileURLToPath(new URL('screenshots/', import.meta.url));

async function shoot(page: Page, name: string, fullPage: boolean): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage, animations: 'disabled' });
}

for (const { scheme, width } of looks) {
  test.describe(`${scheme}, ${width} px`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: heightOf(width) }, reducedMotion: 'reduce' });
    test.setTimeout(180_000);

    test('pages', async ({ page, context, makePerson, expectProblem }) => {
      expectProblem(/status of 404/);
      for (const { name, path, as } of routes) {
        await context.clearCookies();
        if (as) await admit(context, await makePerson(as));
        await page.goto(path);
        await shoot(page, `${name}-${width}-${scheme}`, true);
      }
    });

    test('pages of a site that anybody may join', async ({ page, backstage }) => {
      const app = await startSecondApp(backstage, openSiteSettings);
      for (const { name, path } of openSiteRoutes) {
        await page.goto(`${app.url}${path}`);
        await shoot(page, `${name}-${width}-${scheme}`, true);
      }
      await page.goto(`${app.url}/register`);
      await refuseRegistration(page);
      await shoot(page, `register-refused-${width}-${scheme}`, true);
      await page.close();
      await app.stop();
    });

    test('states', async ({ page, context, makePerson, scene }) => {
      for (const { name, as, reach } of states) {
        await context.clearCookies();
        if (as) await admit(context, await makePerson(as));
        await reach(page, scene);
        await shoot(page, `${name}-${width}-${scheme}`, false);
      }
    });
  });
}
