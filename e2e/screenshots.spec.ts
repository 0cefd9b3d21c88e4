import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { admit, test } from './fixtures';
import { heightOf, looks, routes } from './routes';
import { setScene, states } from './states';

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

    test('states', async ({ page, context, makePerson, makeDocument, backstage }) => {
      const people = { author: await makePerson('annotator'), admin: await makePerson('admin') };
      const scene = await setScene(backstage, await makeDocument(), people);
      for (const { name, as, reach } of states) {
        await context.clearCookies();
        if (as) await admit(context, await makePerson(as));
        await reach(page, scene);
        await shoot(page, `${name}-${width}-${scheme}`, false);
      }
    });
  });
}
