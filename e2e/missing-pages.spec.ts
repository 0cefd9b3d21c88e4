import { ask } from './ask';
import { expect } from './fixtures';
import { test } from './http-test';
import { mark } from './mark';

/** What a browser without scripts shows of a page. */
const withoutScripts = (html: string): string => html.replaceAll(/<script[\s\S]*?<\/script>/g, '');

test('an address that asks for no state of a document is answered with 404, and says why without scripts', async ({
  makeDocument,
}) => {
  const { slug, title } = await makeDocument();
  for (const [query, sentence] of [
    ['revision=2', 'There is no revision 2. The newest is revision 1.'],
    ['revision=0', '“0” is neither the number of a revision nor a time'],
    ['revision=two', '“two” is neither the number of a revision nor a time'],
    ['revision=', '“” is neither the number of a revision nor a time'],
    ['as-of=yesterday', '“yesterday” is neither the number of a revision nor a time'],
    ['as-of=2026-02-31', '“2026-02-31” is neither the number of a revision nor a time'],
    ['as-of=3001-01-01', 'That time has not come yet.'],
  ] as const) {
    const { status, text } = await ask(`/d/${slug}?${query}`);
    expect(status, query).toBe(404);
    const shown = withoutScripts(text);
    expect(shown, query).toContain('There is no such state of this document');
    expect(shown, query).toContain(sentence);
    expect(shown, query).toContain(title);
    expect(shown, query).toContain(`href="/d/${slug}"`);
  }
  // It holds of that page alone.
  expect((await ask(`/d/${slug}?revision=1`)).status).toBe(200);
});

test('a page that there is not says so without scripts', async () => {
  const slug = mark().toLowerCase();
  const pages = ['', '?revision=1', '/revisions', '/history', '/compare', '/edit', '/import', '/details'];
  for (const path of ['/nowhere', '/register', ...pages.map((page) => `/d/${slug}${page}`)]) {
    const { status, text } = await ask(path);
    expect(status, path).toBe(404);
    expect(withoutScripts(text), path).toContain('There is no page at this address.');
  }
});
