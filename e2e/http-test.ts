import { test as base } from './fixtures';
import { watchForProblems } from './watch-for-problems';

/** For tests that speak HTTP themselves: no browser is started. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  problems: async ({}, use) => {
    await use(watchForProblems());
  },
});
