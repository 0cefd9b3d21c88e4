import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '../lib/domain/access/roles';
import { type Backstage, openBackstage } from './backstage';
import { openDocument } from './edition';
import { mark } from './mark';
import { openProvidedSite, type ProvidedSite } from './provided-site';
import { type Scene, setScene } from './scene';
import { watchForProblems } from './watch-for-problems';

export { expect };

export type Person = Awaited<ReturnType<Backstage['person']>>;
export type MadeDocument = Awaited<ReturnType<Backstage['document']>> & { title: string };
export type CorpusFile = 'khojaly.wiki.txt' | 'gugark.wiki.txt' | 'genocide-watch.md';

/** The text of one of the real documents. */
export function corpus(file: CorpusFile): string {
  // Stored under a name that no formatter takes for its own.
  const name = file.endsWith('.md') ? `${file}.txt` : file;
  return readFileSync(new URL(`../lib/domain/document/__fixtures__/${name}`, import.meta.url), 'utf8');
}

type Fixtures = {
  /** A new person of a role, signed in to nothing yet. */
  makePerson: (role: Role, change?: { name?: string; password?: string }) => Promise<Person>;
  /** Signs the test's own browser in as a new person of a role. */
  signInAs: (role: Role) => Promise<Person>;
  /** Another browser, with a new person of a role, or with nobody. */
  another: (
    role?: Role,
    options?: Parameters<Browser['newContext']>[0],
  ) => Promise<{ page: Page; person: Person }>;
  /** A document with a text of its own, or one of the corpus. */
  makeDocument: (
    text?: string,
    change?: { visibility?: 'public' | 'draft'; title?: string },
  ) => Promise<MadeDocument>;
  makeCorpusDocument: (file: CorpusFile) => Promise<MadeDocument>;
  /** Signs the test's own browser in as a new person of a role, and opens a document, a new one unless it is given. */
  openAs: (
    role: Role,
    document?: MadeDocument,
  ) => Promise<Awaited<ReturnType<typeof openDocument>> & { document: MadeDocument; me: Person }>;
  /** Annotates words of a document, as a note and by one annotator in all of a test unless `change` says otherwise. */
  annotate: (
    document: MadeDocument,
    quote: string,
    change?: Partial<Parameters<Backstage['annotation']>[0]>,
  ) => ReturnType<Backstage['annotation']>;
  /** Saves the next revision of a document, as a new editor unless a person is given. */
  revise: (document: MadeDocument, text: string, actor?: Person) => ReturnType<Backstage['revise']>;
  /** Says that a console message is expected; all others of kind "error", and errors of the page, fail the test. */
  expectProblem: (pattern: RegExp) => void;
};

/** What the tests of a worker share. All of it is here: Playwright starts another worker, and browser, for other tests. */
type Shared = {
  backstage: Backstage;
  /** What the states of states.ts are shown on. */
  scene: Scene;
  /** An app that is entered through a provider, and where nobody registers. */
  site: ProvidedSite;
  /** One where anybody may register. */
  openSite: ProvidedSite;
};

let people = 0;

export const test = base.extend<Fixtures & { problems: ReturnType<typeof watchForProblems> }, Shared>({
  backstage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const backstage = openBackstage();
      await use(backstage);
      await backstage.close();
    },
    { scope: 'worker' },
  ],
  scene: [async ({ backstage }, use) => use(await setScene(backstage)), { scope: 'worker' }],
  site: [
    async ({ backstage }, use) => {
      const site = await openProvidedSite(backstage);
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  openSite: [
    async ({ backstage }, use) => {
      const site = await openProvidedSite(backstage, { REGISTRATION: 'on' });
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  problems: [
    async ({ context }, use) => {
      const problems = watchForProblems();
      await problems.watch(context);
      await use(problems);
      expect(problems.found(), 'errors in the console, or against the content security policy').toEqual([]);
    },
    { auto: true },
  ],
  expectProblem: async ({ problems }, use) => {
    await use(problems.expect);
  },
  makePerson: async ({ backstage }, use, { parallelIndex }) => {
    await use((role, change) => {
      people += 1;
      const letter = String.fromCharCode(65 + (people % 26));
      return backstage.person({ role, name: `${letter}. ${role} ${parallelIndex}${people}`, ...change });
    });
  },
  signInAs: async ({ context, makePerson }, use) => {
    await use(async (role) => {
      const person = await makePerson(role);
      await admit(context, person);
      return person;
    });
  },
  another: async ({ browser, makePerson, problems, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (role, options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      opened.push(context);
      await problems.watch(context);
      const person = await makePerson(role ?? 'reader');
      if (role) await admit(context, person);
      return { page: await context.newPage(), person };
    });
    for (const context of opened) await context.close();
  },
  makeDocument: async ({ backstage }, use) => {
    await use(
      async (text = 'The first report counts 11 dead.\n\nThe second report counts 21 dead.', change) => {
        const title = change?.title ?? `Two reports ${mark()}`;
        return { title, ...(await backstage.document({ text, ...change, title })) };
      },
    );
  },
  makeCorpusDocument: async ({ backstage }, use) => {
    await use(async (file) => {
      const format = file.endsWith('.md') ? 'markdown' : 'wiki';
      const title = `${titles[file]} ${mark()}`;
      return { title, ...(await backstage.document({ text: corpus(file), format, title })) };
    });
  },
  openAs: async ({ page, signInAs, makeDocument }, use) => {
    await use(async (role, given) => {
      const me = await signInAs(role);
      const document = given ?? (await makeDocument());
      return { document, me, ...(await openDocument(page, document.slug)) };
    });
  },
  annotate: async ({ backstage, makePerson }, use) => {
    let annotator: Person | undefined;
    await use(async (document, quote, change) => {
      if (!change?.author) annotator ??= await makePerson('annotator');
      return backstage.annotation({ document, quote, author: annotator as Person, ...change });
    });
  },
  revise: async ({ backstage, makePerson }, use) => {
    await use(async ({ id }, text, actor) =>
      backstage.revise({ documentId: id, text, actor: actor ?? (await makePerson('editor')) }),
    );
  },
});

const titles: Record<CorpusFile, string> = {
  'khojaly.wiki.txt': 'Khojaly massacre',
  'gugark.wiki.txt': 'Gugark pogrom',
  'genocide-watch.md': 'A statement of Genocide Watch',
};

/** Puts a person's session into a browser. */
export async function admit(context: BrowserContext, { cookie }: Person): Promise<void> {
  const url = process.env.APP_URL;
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }]);
}
