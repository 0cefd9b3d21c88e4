import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Role } from '../lib/domain/access/roles';
import { ask, post, type Question } from './ask';
import type { Backstage } from './backstage';
import { callAction, serverActions } from './call-action';
import { expect, type MadeDocument, mark, type Person } from './fixtures';
import { test as httpTest } from './http-test';

type Asker = Role | 'nobody';
const askers: Asker[] = ['nobody', 'reader', 'annotator', 'editor', 'reviewer', 'admin'];
const remark = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A remark.' }] }],
};

type Cast = Record<Role, Person>;
type World = {
  document: MadeDocument;
  draft: MadeDocument;
  cast: Cast;
  as: (asker: Asker) => Question;
};

const test = httpTest.extend<{ world: World }>({
  world: async ({ makeDocument, makePerson }, use) => {
    const [reader, annotator, editor, reviewer, admin] = await Promise.all(
      (['reader', 'annotator', 'editor', 'reviewer', 'admin'] as const).map((role) => makePerson(role)),
    );
    if (!reader || !annotator || !editor || !reviewer || !admin) throw new Error('somebody is missing');
    const cast: Cast = { reader, annotator, editor, reviewer, admin };
    await use({
      document: await makeDocument(),
      draft: await makeDocument(undefined, { visibility: 'draft' }),
      cast,
      as: (asker) => (asker === 'nobody' ? {} : { cookie: cast[asker].cookie }),
    });
  },
});

const said = async (answer: ReturnType<typeof post>): Promise<string> => {
  const { status, text } = await answer;
  return status === 200 ? 'ok' : `${status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`.trim();
};

const newNote = (document: MadeDocument) => ({
  kind: 'note',
  documentId: document.id,
  idempotencyKey: randomUUID(),
  passage: { revision: 1, start: 4, end: 16, exact: document.text.slice(4, 16) },
  remark,
  tags: [],
});

/** What each asker is told by a route; a fresh annotation or flag for each. */
type Rule = {
  path: string;
  input: (made: { document: MadeDocument; id: string }) => object;
  prepare?: (made: {
    backstage: Backstage;
    document: MadeDocument;
    author: Person;
    makeDocument: () => Promise<MadeDocument>;
  }) => Promise<string>;
  told: Record<Asker, string>;
  /** What whoever wrote the annotation is told. */
  author?: string;
};

const aNote: Rule['prepare'] = async ({ backstage, document, author }) =>
  (await backstage.annotation({ document, author, quote: '11 dead' })).id;
const aFlag: Rule['prepare'] = async ({ backstage, document, author }) =>
  (await backstage.annotation({ document, author, quote: '11 dead', kind: 'flag' })).id;
const aSuggestion: Rule['prepare'] = async ({ backstage, document, author }) =>
  (await backstage.annotation({ document, author, quote: '11 dead', kind: 'suggestion' })).id;
const aDeletedNote: Rule['prepare'] = async (made) => {
  const annotationId = (await aNote(made)) ?? '';
  const input = { documentId: made.document.id, annotationId, version: 1 };
  await post('/api/annotations/delete', input, { cookie: made.author.cookie });
  return annotationId;
};

const aDoubt: Rule['prepare'] = async (made) => {
  const id = (await aNote(made)) ?? '';
  await made.backstage.doubt({ annotationId: id });
  return id;
};

const toAnnotators = {
  nobody: '401 sign_in_first',
  reader: '403 role_lacks_this',
  annotator: 'ok',
  editor: 'ok',
  reviewer: 'ok',
  admin: 'ok',
};
const toNobodyElse = {
  nobody: '401 sign_in_first',
  reader: '403 role_lacks_this',
  annotator: '403 not_the_author',
  editor: '403 not_the_author',
  reviewer: '403 not_the_author',
  admin: '403 not_the_author',
};

const toEditors = {
  nobody: '401 sign_in_first',
  reader: '403 role_lacks_this',
  annotator: '403 role_lacks_this',
  editor: 'ok',
  reviewer: '403 role_lacks_this',
  admin: 'ok',
};

const rules: Rule[] = [
  { path: '/api/annotations/create', input: ({ document }) => newNote(document), told: toAnnotators },
  {
    path: '/api/annotations/reply',
    prepare: aNote,
    input: ({ document, id }) => ({
      documentId: document.id,
      parentId: id,
      idempotencyKey: randomUUID(),
      remark,
    }),
    told: toAnnotators,
    author: 'ok',
  },
  {
    path: '/api/annotations/edit',
    prepare: aNote,
    input: ({ document, id }) => ({ documentId: document.id, annotationId: id, version: 1, remark }),
    told: toNobodyElse,
    author: 'ok',
  },
  {
    path: '/api/annotations/delete',
    prepare: aNote,
    input: ({ document, id }) => ({ documentId: document.id, annotationId: id, version: 1 }),
    told: { ...toNobodyElse, admin: 'ok' },
    author: 'ok',
  },
  {
    path: '/api/annotations/restore',
    prepare: aDeletedNote,
    input: ({ document, id }) => ({ documentId: document.id, annotationId: id }),
    told: {
      nobody: '401 sign_in_first',
      reader: '403 role_lacks_this',
      annotator: '403 role_lacks_this',
      editor: 'ok',
      reviewer: '403 role_lacks_this',
      admin: 'ok',
    },
    author: '403 role_lacks_this',
  },
  {
    path: '/api/disputes/move',
    prepare: aFlag,
    input: ({ document, id }) => ({
      ...{ documentId: document.id, annotationId: id, version: 1 },
      ...{ move: 'resolve', outcome: 'text_stands', reason: 'Because.' },
    }),
    told: {
      nobody: '401 sign_in_first',
      reader: '403 role_lacks_this',
      annotator: '403 not_a_reviewer',
      editor: '403 not_a_reviewer',
      reviewer: 'ok',
      admin: '403 not_a_reviewer',
    },
    author: '403 not_a_reviewer',
  },
  {
    path: '/api/annotations/[annotationId]/anchor',
    prepare: aDoubt,
    input: ({ document, id }) => ({
      ...{ documentId: document.id, annotationId: id, revision: 1, version: 1 },
      decision: 'confirm',
    }),
    told: {
      nobody: '401 sign_in_first',
      reader: '403 role_lacks_this',
      annotator: '403 not_the_author',
      editor: 'ok',
      reviewer: 'ok',
      admin: 'ok',
    },
    author: 'ok',
  },
  {
    path: '/api/documents/[documentId]/revisions',
    prepare: async ({ makeDocument }) => (await makeDocument()).id,
    input: ({ id }) => ({
      documentId: id,
      basedOn: 1,
      body: remark,
      summary: 'A correction.',
      idempotencyKey: randomUUID(),
    }),
    told: {
      nobody: '401 sign_in_first',
      reader: '403 role_lacks_this',
      annotator: '403 role_lacks_this',
      editor: 'ok',
      reviewer: '403 role_lacks_this',
      admin: 'ok',
    },
  },
  {
    path: '/api/suggestions/accept',
    prepare: async ({ backstage, makeDocument, author }) => {
      const document = await makeDocument();
      const { id } = await backstage.annotation({ document, author, quote: '11 dead', kind: 'suggestion' });
      return `${document.id} ${id}`;
    },
    input: ({ id }) => {
      const [documentId, annotationId] = id.split(' ');
      return { documentId, annotationId, version: 1, summary: 'A correction.' };
    },
    told: toEditors,
    author: '403 role_lacks_this',
  },
  {
    path: '/api/suggestions/decline',
    prepare: aSuggestion,
    input: ({ document, id }) => ({
      ...{ documentId: document.id, annotationId: id, version: 1 },
      reason: 'The source says 11.',
    }),
    told: toEditors,
    author: '403 role_lacks_this',
  },
];

/** A route's path with what the input says in place of its parameters. */
const addressed = (path: string, input: object): string =>
  path.replace(/\[(\w+)\]/g, (_, name) => String(Object.entries(input).find(([key]) => key === name)?.[1]));

for (const { path, input, prepare, told, author: toAuthor } of rules) {
  const asked = (input: object, question: Question) => said(post(addressed(path, input), input, question));

  test(`POST ${path} refuses each who may not, and lets through who may`, async ({
    world,
    makePerson,
    makeDocument,
    backstage,
  }) => {
    const { document, as } = world;
    const author = await makePerson('annotator');
    const made = { backstage, document, author, makeDocument };
    for (const asker of askers) {
      const id = (await prepare?.(made)) ?? '';
      expect(await asked(input({ document, id }), as(asker)), asker).toBe(told[asker]);
    }
    if (!toAuthor) return;
    const id = (await prepare?.(made)) ?? '';
    expect(await asked(input({ document, id }), { cookie: author.cookie }), 'the author').toBe(toAuthor);
  });

  test(`POST ${path} refuses other sites, missing origins and forged cookies`, async ({
    world,
    makeDocument,
    backstage,
  }) => {
    const { document, cast } = world;
    const { annotator: author } = cast;
    const id = (await prepare?.({ backstage, document, author, makeDocument })) ?? '';
    for (const origin of [
      'https://evil.example',
      'null',
      null,
      'http://localhost:1',
      'http://localhost.evil.example',
    ]) {
      const answer = asked(input({ document, id }), { cookie: author.cookie, origin });
      expect(await answer, String(origin)).toBe('403 wrong_origin');
    }
    const before = await backstage.count({ documentId: document.id });
    for (const value of ['', 'x', author.cookie.value.slice(0, -4), 'eyJhbGciOiJub25lIn0.e30.']) {
      const answer = asked(input({ document, id }), { cookie: { ...author.cookie, value } });
      expect(await answer, value).toBe('401 sign_in_first');
    }
    expect(await backstage.count({ documentId: document.id })).toBe(before);
  });
}

const onlyForThese =
  (...allowed: Asker[]) =>
  (asker: Asker) =>
    allowed.includes(asker);
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

const bytes = new TextEncoder().encode('A text of one paragraph.');
const bibliography = {
  ...{ language: null, direction: 'ltr', sourceUrl: null, publisher: null, licence: null },
  ...{ contentNotice: null, visibility: 'public' },
};

type ActionRule = {
  path: (world: World) => string;
  input: (world: World, invitationId: string, victim: Person) => Record<string, unknown>;
  may: (asker: Asker) => boolean;
};

const actionRules: Record<string, ActionRule> = {
  previewImport: {
    path: () => '/import',
    input: () => ({ bytes, whole: false }),
    may: onlyForThese('editor', 'admin'),
  },
  storeDocument: {
    path: () => '/import',
    input: () => ({
      ...bibliography,
      title: `Stored ${mark()}`,
      idempotencyKey: randomUUID(),
      source: { bytes },
    }),
    may: onlyForThese('editor', 'admin'),
  },
  saveDetails: {
    path: ({ document }) => `/d/${document.slug}/details`,
    input: ({ document }) => ({
      ...bibliography,
      title: document.title,
      documentId: document.id,
      version: 1,
    }),
    may: onlyForThese('editor', 'admin'),
  },
  previewReimport: {
    path: ({ document }) => `/d/${document.slug}/import`,
    input: ({ document }) => ({ documentId: document.id, bytes, whole: false }),
    may: onlyForThese('editor', 'admin'),
  },
  storeReimport: {
    path: ({ document }) => `/d/${document.slug}/import`,
    input: ({ document }) => ({
      ...{ documentId: document.id, basedOn: 1, summary: 'A newer version.' },
      ...{ idempotencyKey: randomUUID(), source: { bytes } },
    }),
    may: onlyForThese('editor', 'admin'),
  },
  readNotices: {
    path: () => '/notices',
    input: () => ({ noticeId: null }),
    may: onlyForThese('reader', 'annotator', 'editor', 'reviewer', 'admin'),
  },
  invite: { path: () => '/people', input: () => ({ role: 'reader' }), may: onlyForThese('admin') },
  resetPassword: {
    path: () => '/people',
    input: (_, __, victim) => ({ personId: victim.id }),
    may: onlyForThese('admin'),
  },
  changePerson: {
    path: () => '/people',
    input: (_, __, victim) => ({ personId: victim.id, version: 1, role: 'annotator' }),
    may: onlyForThese('admin'),
  },
  revokeInvitation: {
    path: () => '/people',
    input: (_, invitationId) => ({ invitationId }),
    may: onlyForThese('admin'),
  },
};
/** Open to whoever has a link, or closed to everybody; their journeys are in admin.spec.ts. */
const actionsForAll = ['acceptInvitation', 'setPassword', 'register', 'signOut'];

for (const [name, { path, input, may }] of Object.entries(actionRules)) {
  test(`the action ${name} refuses each who may not and every other site, and lets through who may`, async ({
    world,
    makePerson,
    makeDocument,
    backstage,
  }) => {
    const invitation = async () => (await backstage.invitation({ actor: world.cast.admin })).id;
    for (const asker of askers) {
      const own = { ...world, document: await makeDocument() };
      const argument = input(own, await invitation(), await makePerson('reader'));
      const { outcome } = await callAction(name, path(own), argument, world.as(asker));
      const refusal = asker === 'nobody' ? 'sign_in_first' : 'role_lacks_this';
      expect(outcome, asker).toBe(may(asker) ? 'ok' : refusal);
    }
    const { cookie } = world.cast.admin;
    for (const origin of ['https://evil.example', null]) {
      const own = { ...world, document: await makeDocument() };
      const argument = input(own, await invitation(), await makePerson('reader'));
      const { outcome } = await callAction(name, path(own), argument, { cookie, origin });
      expect(outcome, String(origin)).toMatch(/^(wrong_origin|403|500)$/);
    }
  });
}

test('actions that are open to all refuse other sites and links that are none', async () => {
  const person = { name: 'Eve', email: `${mark()}@people.example`, password: 'unrelated words 4 me' };
  const token = 'a'.repeat(43);
  const link = `/join/${token}`;
  const calls: [string, string, Record<string, unknown>, string][] = [
    ['acceptInvitation', link, { ...person, token }, 'link_not_usable'],
    ['setPassword', link, { token, password: person.password }, 'link_not_usable'],
    ['register', '/register', person, 'registration_closed'],
  ];
  for (const [name, path, input, expected] of calls) {
    expect((await callAction(name, path, input)).outcome, name).toBe(expected);
    const foreign = await callAction(name, path, input, { origin: 'https://evil.example' });
    expect(foreign.outcome, name).toMatch(/^(wrong_origin|403|500)$/);
    expect((await callAction(name, path, input, { origin: null })).outcome, name).toBe('wrong_origin');
  }
});

test('signing out is refused to other sites', async ({ world }) => {
  const { cookie } = world.cast.annotator;
  for (const origin of ['https://evil.example', null])
    await callAction('signOut', '/sign-out', {}, { cookie, origin });
  expect(await said(post('/api/annotations/create', newNote(world.document), { cookie }))).toBe('ok');
  await callAction('signOut', '/sign-out', {}, { cookie });
  expect(await said(post('/api/annotations/create', newNote(world.document), { cookie }))).toBe(
    '401 sign_in_first',
  );
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
  const change = (version: number, what: object) =>
    callAction('changePerson', '/people', { personId: person.id, version, ...what }, world.as('admin'));
  expect((await change(1, { role: 'reader' })).outcome).toBe('ok');
  expect(await write()).toBe('403 role_lacks_this');
  expect((await change(2, { role: 'annotator' })).outcome).toBe('ok');
  expect(await write()).toBe('ok');
  expect((await change(3, { disabled: true })).outcome).toBe('ok');
  expect(await write()).toBe('401 sign_in_first');
  expect((await change(4, { disabled: false })).outcome).toBe('ok');
  expect(await write(), 'the old session stays closed').toBe('401 sign_in_first');
  const own = { personId: world.cast.admin.id, version: 1, role: 'reader' };
  expect((await callAction('changePerson', '/people', own, world.as('admin'))).outcome).toBe('not_yourself');
  expect(await backstage.count({ documentId: world.document.id })).toBe(2);
});
