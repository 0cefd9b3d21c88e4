import { readdirSync } from 'node:fs';
import { type Asker, askers, newNote, onlyForThese, said, test } from './access-world';
import { actionRules, actionsForAll } from './action-rules';
import { ask, post } from './ask';
import { callAction, serverActions } from './call-action';
import { expect, type MadeDocument } from './fixtures';
import { rules } from './route-rules';

const seesDrafts = onlyForThese('editor', 'reviewer', 'admin');

test('a draft is hidden everywhere from whoever may not see it', async ({ world, backstage }) => {
  const { draft, document, cast, as } = world;
  const { id } = await backstage.annotation({ document: draft, author: cast.editor, quote: '11 dead' });
  const places = (one: MadeDocument) => [
    `/d/${one.slug}`,
    `/d/${one.slug}?revision=1`,
    `/d/${one.slug}?as-of=${new Date().toISOString()}`,
    `/d/${one.slug}/revisions`,
    `/d/${one.slug}/history`,
    `/d/${one.slug}/details`,
    `/d/${one.slug}/import`,
    `/api/documents/${one.id}/changes?after=0`,
    `/api/documents/${one.id}/stream`,
    `/api/documents/${one.id}/revisions/latest`,
    `/d/${one.slug}/edit`,
  ];
  for (const asker of askers) {
    for (const path of places(draft)) {
      const { status, text } = await ask(path, as(asker));
      expect(status, `${asker} ${path}`).toBe(seesDrafts(asker) ? 200 : 404);
      if (status === 404) expect(text, `${asker} ${path}`).not.toContain(draft.title);
    }
    for (const path of places(document))
      expect((await ask(path, as(asker))).status, `${asker} ${path}`).toBe(200);
    const versions = await ask(`/api/annotations/${id}/versions`, as(asker));
    expect(versions.status, `${asker} versions`).toBe(seesDrafts(asker) ? 200 : 404);
    const search = await ask(`/?q=${encodeURIComponent(draft.title)}`, as(asker));
    expect(search.text.includes(`/d/${draft.slug}`), `${asker} search`).toBe(seesDrafts(asker));
    const library = await ask('/', as(asker));
    if (!seesDrafts(asker)) expect(library.text, `${asker} library`).not.toContain(draft.title);
    const written = await said(post('/api/annotations/create', newNote(draft), as(asker)));
    expect(written, `${asker} writes`).toBe(seesDrafts(asker) ? 'ok' : '404 document_not_found');
  }
});

test('pages of editors and admins are for them alone', async ({ world }) => {
  const { document, as } = world;
  const pages: [string, string, (asker: Asker) => boolean][] = [
    ['/import', 'See what it becomes', onlyForThese('editor', 'admin')],
    ['/people', 'Make the link', onlyForThese('admin')],
    [`/d/${document.slug}/details`, 'Publisher or author', onlyForThese('editor', 'admin')],
    [`/d/${document.slug}/import`, 'Or paste it', onlyForThese('editor', 'admin')],
    [`/d/${document.slug}/edit`, 'The text is loading', onlyForThese('editor', 'admin')],
  ];
  for (const asker of askers) {
    for (const [path, sign, may] of pages) {
      const { text } = await ask(path, as(asker));
      expect(text.includes(sign), `${asker} ${path}`).toBe(may(asker));
      if (!may(asker)) expect(text, `${asker} ${path}`).not.toContain('@people.example');
    }
  }
});

test('nothing is left out: every route and every action is asked here', () => {
  const app = new URL('../app/', import.meta.url);
  const routes = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /route\.tsx?$/.test(file),
  );
  const known = rules.map(({ path }) => `${path.slice(1)}/route.ts`);
  const reads = [
    'api/documents/[documentId]/changes/route.ts',
    'api/documents/[documentId]/stream/route.ts',
    'api/documents/[documentId]/revisions/latest/route.ts',
    'api/annotations/[annotationId]/versions/route.ts',
    'api/auth/[...nextauth]/route.ts',
    'health/live/route.ts',
    'health/ready/route.ts',
  ];
  expect(routes.toSorted()).toEqual([...known, ...reads].toSorted());
  const actions = [...Object.keys(actionRules), ...actionsForAll];
  expect([...serverActions().keys()].toSorted()).toEqual(actions.toSorted());
});

test('methods that a route does not have are refused', async ({ world }) => {
  const { admin } = world.cast;
  for (const { path } of rules) expect((await ask(path, { cookie: admin.cookie })).status, path).toBe(405);
  for (const path of [`/api/documents/${world.document.id}/changes?after=0`, '/health/live', '/health/ready'])
    expect((await post(path, {}, { cookie: admin.cookie })).status, path).toBe(405);
  for (const path of ['/health/live', '/health/ready']) expect((await ask(path)).status, path).toBe(200);
});

test('a disabled person and a changed role count from the next request on', async ({
  world,
  makePerson,
  backstage,
}) => {
  const person = await makePerson('annotator');
  const write = () =>
    said(post('/api/annotations/create', newNote(world.document), { cookie: person.cookie }));
  expect(await write()).toBe('ok');
  const asAdmin = { ...world.as('admin'), bound: [world.cast.admin.id] };
  const change = (version: number, what: object) =>
    callAction('changePerson', '/people', { personId: person.id, version, ...what }, asAdmin);
  expect((await change(1, { role: 'reader' })).outcome).toBe('ok');
  expect(await write()).toBe('403 role_lacks_this');
  expect((await change(2, { role: 'annotator' })).outcome).toBe('ok');
  expect(await write()).toBe('ok');
  expect((await change(3, { disabled: true })).outcome).toBe('ok');
  expect(await write()).toBe('401 sign_in_first');
  expect((await change(4, { disabled: false })).outcome).toBe('ok');
  expect(await write(), 'the old session stays closed').toBe('401 sign_in_first');
  const own = { personId: world.cast.admin.id, version: 1, role: 'reader' };
  expect((await callAction('changePerson', '/people', own, asAdmin)).outcome).toBe('not_yourself');
  expect(await backstage.count({ documentId: world.document.id })).toBe(2);
});
