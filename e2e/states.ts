import { expect, type Page } from '@playwright/test';
import type { Role } from '../lib/domain/access/roles';
import type { Backstage } from './backstage';
import { EARLIER, reviseCompared } from './compared';
import { openDocument, selectByMouse } from './edition';
import { admit, corpus, type MadeDocument, mark, type Person } from './fixtures';

/**
 * What the states need: a document with an open flag on "11 dead" and a suggestion for "second report", the slug of one with two
 * revisions, one of which a revision left passages in doubt, and a link with which somebody joins.
 */
export type Scene = MadeDocument & { compared: string; invitation: string; doubtful: Doubtful };

/** A document of which a revision changed the words under a note, and took away those under a flag; and who wrote both. */
type Doubtful = { slug: string; author: Person };
export type State = { name: string; as?: Role; reach: (page: Page, scene: Scene) => Promise<void> };

/** Makes what the states need. */
export async function setScene(
  backstage: Backstage,
  document: MadeDocument,
  people: { author: Person; admin: Person },
): Promise<Scene> {
  await backstage.annotation({ document, author: people.author, quote: '11 dead', kind: 'flag' });
  await backstage.annotation({ document, author: people.author, quote: 'second report', kind: 'suggestion' });
  const { token } = await backstage.invitation({ actor: people.admin });
  const compared = {
    title: 'Two revisions',
    ...(await backstage.document({ text: EARLIER, title: 'Two revisions' })),
  };
  await reviseCompared(backstage, compared, { author: people.author, editor: people.admin });
  const doubtful = await makeDoubtful(backstage, people.author);
  return { ...document, compared: compared.slug, invitation: `/join/${token}`, doubtful };
}

async function makeDoubtful(backstage: Backstage, author: Person): Promise<Doubtful> {
  const count = 'According to the first report, 11 people were killed in the town that night.';
  const rest = 'Those who had fled came back in the spring.';
  const other = 'A second report, which was written later, names 21 people.';
  const title = `Three reports of one night ${mark()}`;
  const revised = await backstage.document({ text: [count, rest, other].join('\n\n'), title });
  const remark = 'Only those are counted whose names are known.';
  await backstage.annotation({ document: revised, author, quote: '11 people were killed', remark });
  await backstage.annotation({ document: revised, author, quote: 'names 21 people', kind: 'flag' });
  await backstage.revise({
    documentId: revised.id,
    actor: revised.editor,
    text: [count.replace('11', 'at least 12'), rest].join('\n\n'),
  });
  return { slug: revised.slug, author };
}

/** On the page where people make an account: what is typed is not accepted. */
export async function refuseRegistration(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill('Heron');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('heron@people.example');
  await page.getByRole('textbox', { name: 'New password' }).fill('too short');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('A password has at least 10 characters')).toBeVisible();
}

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 992;

/** The main states of pages, and how a person gets there. */
export const states: State[] = [
  {
    name: 'annotation-open',
    as: 'reviewer',
    async reach(page, made) {
      const { reference, note } = await openDocument(page, made.slug);
      await reference('Contested passage 1').click();
      const place = isPhone(page) ? page.getByRole('dialog') : note('Contested passage 1');
      await expect(place.getByRole('button', { name: 'Resolve' })).toBeVisible();
    },
  },
  {
    name: 'resolve-form',
    as: 'reviewer',
    async reach(page, made) {
      const { reference, note } = await openDocument(page, made.slug);
      await reference('Contested passage 1').click();
      const place = isPhone(page) ? page.getByRole('dialog') : note('Contested passage 1');
      await place.getByRole('button', { name: 'Resolve' }).click();
      await page.getByRole('button', { name: 'Resolve' }).click();
      await expect(page.getByText('Choose an outcome.')).toBeVisible();
    },
  },
  {
    name: 'composer-flag',
    as: 'annotator',
    async reach(page, made) {
      const { toolbar } = await openDocument(page, made.slug);
      await selectByMouse(page, '21 dead');
      await toolbar.getByRole('button', { name: 'Contest' }).click();
      await page.getByRole('button', { name: 'Ask for a review' }).click();
      await expect(page.getByText('Choose what is in question.')).toBeVisible();
    },
  },
  {
    name: 'composer-citation',
    as: 'annotator',
    async reach(page, made) {
      const { toolbar } = await openDocument(page, made.slug);
      await selectByMouse(page, '21 dead');
      await toolbar.getByRole('button', { name: 'Citation' }).click();
      await expect(page.getByRole('button', { name: 'Add citation' })).toBeVisible();
    },
  },
  {
    name: 'composer-suggestion',
    as: 'annotator',
    async reach(page, made) {
      const { toolbar } = await openDocument(page, made.slug);
      await selectByMouse(page, 'second report counts 21 dead');
      await toolbar.getByRole('button', { name: 'Suggest' }).click();
      const form = page.getByRole('form', { name: 'Suggest another wording' });
      await form.getByRole('textbox', { name: 'Proposed wording' }).fill('second report speaks of 21 deaths');
      await expect(form.getByRole('insertion').first()).toBeVisible();
    },
  },
  {
    name: 'suggestion-accept',
    as: 'editor',
    async reach(page, made) {
      const { reference, note } = await openDocument(page, made.slug);
      await reference('Suggestion 2').click();
      const place = isPhone(page) ? page.getByRole('dialog') : note('Suggestion 2');
      await place.getByRole('button', { name: 'Accept' }).click();
      await expect(page.getByRole('form', { name: 'Accept the suggestion' })).toBeVisible();
    },
  },
  {
    name: 'suggestion-decline',
    as: 'editor',
    async reach(page, made) {
      const { reference, note } = await openDocument(page, made.slug);
      await reference('Suggestion 2').click();
      const place = isPhone(page) ? page.getByRole('dialog') : note('Suggestion 2');
      await place.getByRole('button', { name: 'Decline' }).click();
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
    async reach(page, made) {
      await page.goto(`/d/${made.slug}/import`);
      const newer = 'A foreword.\n\nThe second report counts 21 dead.\n\nThe first report counts 13 dead.';
      await page.getByRole('textbox', { name: 'The text' }).fill(newer);
      await page.getByRole('button', { name: 'See what it becomes' }).click();
      await expect(page.getByText('needs review').first()).toBeVisible();
    },
  },
  {
    name: 'selection',
    as: 'annotator',
    async reach(page, made) {
      const { toolbar } = await openDocument(page, made.slug);
      await selectByMouse(page, '21 dead');
      await expect(toolbar).toBeVisible();
    },
  },
  {
    name: 'list',
    async reach(page, made) {
      await openDocument(page, made.slug);
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
    async reach(page, made) {
      await openDocument(page, made.slug);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'edit-impact',
    as: 'editor',
    async reach(page, made) {
      await page.goto(`/d/${made.slug}/edit`);
      const text = page.getByRole('textbox', { name: 'Text of the document' });
      await expect(text).toBeEditable();
      await selectByMouse(page, '11');
      await page.keyboard.type('21');
      await page.getByRole('button', { name: 'Save …' }).click();
      await expect(page.getByText('11 → 21').first()).toBeVisible();
    },
  },
  {
    name: 'edit-unsaved',
    as: 'editor',
    async reach(page, made) {
      await page.goto(`/d/${made.slug}/edit`);
      const text = page.getByRole('textbox', { name: 'Text of the document' });
      await expect(text).toBeEditable();
      await selectByMouse(page, '11');
      await page.keyboard.type('21');
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
      await openDocument(page, doubtful.slug);
      await page.getByText('2 passages need a person').click();
      await expect(page.getByRole('button', { name: 'Still applies' })).toBeVisible();
    },
  },
  {
    name: 'doubt-closing',
    as: 'reviewer',
    async reach(page, { doubtful }) {
      await page.goto(`/queue?document=${doubtful.slug}`);
      await page.getByRole('button', { name: 'No longer applies' }).first().click();
      await page.getByRole('button', { name: 'Close it' }).click();
      await expect(page.getByText('Give a short reason')).toBeVisible();
    },
  },
  {
    name: 'doubt-moving',
    as: 'reviewer',
    async reach(page, { doubtful }) {
      await openDocument(page, doubtful.slug);
      await page.getByText('2 passages need a person').click();
      await page.getByRole('button', { name: 'Choose its passage' }).last().click();
      await selectByMouse(page, 'Those who had fled');
      await expect(page.getByRole('button', { name: 'Put here' })).toBeVisible();
    },
  },
  {
    name: 'doubt-moved',
    as: 'reviewer',
    async reach(page, scene) {
      await states.find(({ name }) => name === 'doubt-moving')?.reach(page, scene);
      await page.getByRole('button', { name: 'Put here' }).click();
      await expect(page.getByRole('button', { name: 'Move it here' })).toBeVisible();
    },
  },
  {
    name: 'notices-unread',
    async reach(page, { doubtful }) {
      await admit(page.context(), doubtful.author);
      await page.goto('/notices');
      await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeVisible();
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
