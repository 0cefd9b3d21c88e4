import { randomUUID } from 'node:crypto';
import { type Asker, newNote, remark } from './access-world';
import { post } from './ask';
import type { Backstage } from './backstage';
import type { MadeDocument, Person } from './fixtures';

/** What a rule can be tried on. */
type Made = {
  backstage: Backstage;
  document: MadeDocument;
  author: Person;
  makeDocument: () => Promise<MadeDocument>;
};

/** What each asker is told by a route; a fresh annotation or flag for each. */
type Rule = {
  path: string;
  input: (made: { document: MadeDocument; id: string }) => object;
  prepare?: (made: Made) => Promise<string>;
  told: Record<Asker, string>;
  /** What whoever wrote the annotation is told. */
  author?: string;
};

const aNew =
  (kind: 'note' | 'flag' | 'suggestion') =>
  async ({ backstage, document, author }: Made): Promise<string> =>
    (await backstage.annotation({ document, author, quote: '11 dead', kind })).id;

async function aDeletedNote(made: Made): Promise<string> {
  const annotationId = await aNew('note')(made);
  const input = { documentId: made.document.id, annotationId, version: 1 };
  await post('/api/annotations/delete', input, { cookie: made.author.cookie });
  return annotationId;
}

async function aDoubt(made: Made): Promise<string> {
  const annotationId = await aNew('note')(made);
  await made.backstage.doubt({ annotationId });
  return annotationId;
}

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

/** Every route that writes. */
export const rules: Rule[] = [
  { path: '/api/annotations/create', input: ({ document }) => newNote(document), told: toAnnotators },
  {
    path: '/api/annotations/reply',
    prepare: aNew('note'),
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
    prepare: aNew('note'),
    input: ({ document, id }) => ({ documentId: document.id, annotationId: id, version: 1, remark }),
    told: toNobodyElse,
    author: 'ok',
  },
  {
    path: '/api/annotations/delete',
    prepare: aNew('note'),
    input: ({ document, id }) => ({ documentId: document.id, annotationId: id, version: 1 }),
    told: { ...toNobodyElse, admin: 'ok' },
    author: 'ok',
  },
  {
    path: '/api/annotations/restore',
    prepare: aDeletedNote,
    input: ({ document, id }) => ({ documentId: document.id, annotationId: id }),
    told: toEditors,
    author: '403 role_lacks_this',
  },
  {
    path: '/api/disputes/move',
    prepare: aNew('flag'),
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
    told: toEditors,
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
    prepare: aNew('suggestion'),
    input: ({ document, id }) => ({
      ...{ documentId: document.id, annotationId: id, version: 1 },
      reason: 'The source says 11.',
    }),
    told: toEditors,
    author: '403 role_lacks_this',
  },
];

/** A route's path with what the input says in place of its parameters. */
export const addressed = (path: string, input: object): string =>
  path.replace(/\[(\w+)\]/g, (_, name) => String(Object.entries(input).find(([key]) => key === name)?.[1]));
