import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Role } from '../lib/domain/access/roles';
import { openDocument, selectByMouse } from './edition';
import { admit, corpus, expect, type Person, test } from './fixtures';
import { openSiteRoutes, type PageRoute, routes } from './routes';
import type { Scene } from './scene';
import { openEditor, retype } from './text-desk';

/** A state of a page, and how a person of a role, or a visitor, gets there. */
export type State = { name: string; as?: Role; reach: (page: Page, scene: Scene) => Promise<void> };

/** Goes to each as a new person, in a page of its own, and looks at it there. */
export async function goToEach(
  those: State[],
  given: { context: BrowserContext; scene: Scene; makePerson: (role: Role) => Promise<Person> },
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { context, scene, makePerson } = given;
  for (const { name, as, reach } of those)
    await test.step(name, async () => {
      await context.clearCookies();
      if (as) await admit(context, await makePerson(as));
      const page = await context.newPage();
      await reach(page, scene);
      await look(page, name);
      await page.close();
    });
}

/** Opens the note of an annotation: in the margin, or on a phone in a sheet. */
async function openNote(page: Page, slug: string, name: string): Promise<Locator> {
  const { reference, note } = await openDocument(page, slug);
  await reference(name).click();
  const isPhone = (page.viewportSize()?.width ?? 0) < 992;
  return isPhone ? page.getByRole('dialog') : note(name);
}

/** Begins an annotation of words of a document, by its button in the toolbar. */
async function beginOn(page: Page, slug: string, words: string, button: string): Promise<void> {
  const { toolbar } = await openDocument(page, slug);
  await selectByMouse(page, words);
  await toolbar.getByRole('button', { name: button }).click();
}

async function beginToMove(page: Page, slug: string): Promise<void> {
  await openDocument(page, slug);
  await page.getByText('2 passages need a person').click();
  await page.getByRole('button', { name: 'Choose its passage' }).last().click();
  await selectByMouse(page, 'Those who had fled');
  await expect(page.getByRole('button', { name: 'Put here' })).toBeVisible();
}

/** A page as it is once somebody has gone there. */
const opened = ({ path, ...rest }: PageRoute): State => ({
  ...rest,
  reach: async (page) => void (await page.goto(path)),
});

/** Every page, as it is when somebody comes. */
export const pages: State[] = routes.map(opened);

/** The main states of pages. */
export const states: State[] = [
  {
    name: 'annotation-open',
    as: 'reviewer',
    async reach(page, { annotated }) {
      const note = await openNote(page, annotated, 'Contested passage 1');
      await expect(note.getByRole('button', { name: 'Resolve' })).toBeVisible();
    },
  },
  {
    name: 'resolve-form',
    as: 'reviewer',
    async reach(page, { annotated }) {
      const note = await openNote(page, annotated, 'Contested passage 1');
      await note.getByRole('button', { name: 'Resolve' }).click();
      await page.getByRole('button', { name: 'Resolve' }).click();
      await expect(page.getByText('Choose an outcome.')).toBeVisible();
    },
  },
  {
    name: 'composer-flag',
    as: 'annotator',
    async reach(page, { annotated }) {
      await beginOn(page, annotated, '21 dead', 'Contest');
      await page.getByRole('button', { name: 'Ask for a review' }).click();
      await expect(page.getByText('Choose what is in question.')).toBeVisible();
    },
  },
  {
    name: 'composer-citation',
    as: 'annotator',
    async reach(page, { annotated }) {
      await beginOn(page, annotated, '21 dead', 'Citation');
      await expect(page.getByRole('button', { name: 'Add citation' })).toBeVisible();
    },
  },
  {
    name: 'composer-suggestion',
    as: 'annotator',
    async reach(page, { annotated }) {
      await beginOn(page, annotated, 'second report counts 21 dead', 'Suggest');
      const form = page.getByRole('form', { name: 'Suggest another wording' });
      await form.getByRole('textbox', { name: 'Proposed wording' }).fill('second report speaks of 21 deaths');
      await expect(form.getByRole('insertion').first()).toBeVisible();
    },
  },
  {
    name: 'suggestion-accept',
    as: 'editor',
    async reach(page, { annotated }) {
      const note = await openNote(page, annotated, 'Suggestion 2');
      await note.getByRole('button', { name: 'Accept' }).click();
      await expect(page.getByRole('form', { name: 'Accept the suggestion' })).toBeVisible();
    },
  },
  {
    name: 'suggestion-decline',
    as: 'editor',
    async reach(page, { annotated }) {
      const note = await openNote(page, annotated, 'Suggestion 2');
      await note.getByRole('button', { name: 'Decline' }).click();
      await page
        .getByRole('form', { name: 'Decline the suggestion' })
        .getByRole('button', { name: 'Decline' })
        .click();
      await expect(page.getByText('Give a short reason')).toBeVisible();
    },
  },
  {
    name: 'reimport-preview',
    as: 'editor',
    async reach(page, { annotated }) {
      await page.goto(`/d/${annotated}/import`);
      const newer = 'A foreword.\n\nThe second report counts 21 dead.\n\nThe first report counts 13 dead.';
      await page.getByRole('textbox', { name: 'The text' }).fill(newer);
      await page.getByRole('button', { name: 'See what it becomes' }).click();
      await expect(page.getByText('needs review').first()).toBeVisible();
    },
  },
  {
    name: 'selection',
    as: 'annotator',
    async reach(page, { annotated }) {
      const { toolbar } = await openDocument(page, annotated);
      await selectByMouse(page, '21 dead');
      await expect(toolbar).toBeVisible();
    },
  },
  {
    name: 'list',
    async reach(page, { annotated }) {
      await openDocument(page, annotated);
      await page.getByRole('button', { name: 'List' }).click();
      await expect(page.locator('.edition')).toBeHidden();
    },
  },
  {
    name: 'filter',
    async reach(page) {
      await openDocument(page, 'khojaly-1992');
      await page.locator('summary').filter({ hasText: 'Filter' }).click();
      await expect(page.getByRole('checkbox', { name: 'Citations' })).toBeVisible();
    },
  },
  {
    name: 'help',
    async reach(page, { annotated }) {
      await openDocument(page, annotated);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'edit-impact',
    as: 'editor',
    async reach(page, { annotated }) {
      await openEditor(page, annotated);
      await retype(page, '11', '21');
      await page.getByRole('button', { name: 'Save …' }).click();
      await expect(page.getByText('11 → 21').first()).toBeVisible();
    },
  },
  {
    name: 'edit-unsaved',
    as: 'editor',
    async reach(page, { compared }) {
      await openEditor(page, compared);
      await retype(page, '12', '21');
      await expect(page.getByText('Kept on this device')).toBeVisible();
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await expect(page.getByRole('button', { name: 'Go on with it' })).toBeVisible();
    },
  },
  {
    name: 'import-preview',
    as: 'editor',
    async reach(page) {
      await page.goto('/import');
      await page.getByRole('textbox', { name: 'The text' }).fill(corpus('gugark.wiki.txt'));
      await page.getByRole('button', { name: 'See what it becomes' }).click();
      await expect(page.getByRole('button', { name: 'Store the document' })).toBeVisible();
    },
  },
  {
    name: 'compare',
    async reach(page, { compared }) {
      await page.goto(`/d/${compared}/compare?from=1&to=2`);
      await expect(page.getByRole('deletion').first()).toBeVisible();
    },
  },
  {
    name: 'compare-side-by-side',
    async reach(page, { compared }) {
      await page.goto(`/d/${compared}/compare?from=1&to=2&view=side`);
      await expect(page.locator('.compare')).toBeVisible();
    },
  },
  {
    name: 'join',
    async reach(page, { invitation }) {
      await page.goto(invitation);
      await expect(page.getByRole('button', { name: 'Join' })).toBeVisible();
    },
  },
  {
    name: 'doubts',
    as: 'reviewer',
    async reach(page, { doubtful }) {
      await openDocument(page, doubtful);
      await page.getByText('2 passages need a person').click();
      await expect(page.getByRole('button', { name: 'Still applies' })).toBeVisible();
    },
  },
  {
    name: 'doubt-closing',
    as: 'reviewer',
    async reach(page, { doubtful }) {
      await page.goto(`/queue?document=${doubtful}`);
      await page.getByRole('button', { name: 'No longer applies' }).first().click();
      await page.getByRole('button', { name: 'Close it' }).click();
      await expect(page.getByText('Give a short reason')).toBeVisible();
    },
  },
  {
    name: 'doubt-moving',
    as: 'reviewer',
    reach: (page, { doubtful }) => beginToMove(page, doubtful),
  },
  {
    name: 'doubt-moved',
    as: 'reviewer',
    async reach(page, { doubtful }) {
      await beginToMove(page, doubtful);
      await page.getByRole('button', { name: 'Put here' }).click();
      await expect(page.getByRole('button', { name: 'Move it here' })).toBeVisible();
    },
  },
  {
    name: 'notices-unread',
    async reach(page, { author }) {
      await admit(page.context(), author);
      await page.goto('/notices');
      await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeVisible();
    },
  },
];

/** The pages of an open site, and its own states. */
export const openSiteStates: State[] = [
  ...openSiteRoutes.map(opened),
  {
    name: 'register-refused',
    async reach(page) {
      await page.goto('/register');
      await page.getByRole('textbox', { name: 'Name' }).fill('Heron');
      await page.getByRole('textbox', { name: 'E-mail address' }).fill('heron@people.example');
      await page.getByRole('textbox', { name: 'New password' }).fill('too short');
      await page.getByRole('button', { name: 'Join' }).click();
      await expect(page.getByText('A password has at least 10 characters')).toBeVisible();
    },
  },
  {
    name: 'change-person',
    as: 'admin',
    async reach(page) {
      await page.goto('/people');
      await page
        .getByRole('button', { name: /^Change / })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
