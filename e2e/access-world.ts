import { randomUUID } from 'node:crypto';
import type { Role } from '../lib/domain/access/roles';
import type { post, Question } from './ask';
import type { MadeDocument, Person } from './fixtures';
import { test as httpTest } from './http-test';

export type Asker = Role | 'nobody';
export const askers: Asker[] = ['nobody', 'reader', 'annotator', 'editor', 'reviewer', 'admin'];
export const remark = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A remark.' }] }],
};

type Cast = Record<Role, Person>;
export type World = {
  document: MadeDocument;
  draft: MadeDocument;
  cast: Cast;
  as: (asker: Asker) => Question;
};

/** For tests of who may do what: a document, a draft, and a person of each role. */
export const test = httpTest.extend<{ world: World }>({
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

/** What an answer says: `ok`, or its status with the code of the failure. */
export const said = async (answer: ReturnType<typeof post>): Promise<string> => {
  const { status, text } = await answer;
  return status === 200 ? 'ok' : `${status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''}`.trim();
};

export const newNote = (document: MadeDocument) => ({
  kind: 'note',
  documentId: document.id,
  idempotencyKey: randomUUID(),
  passage: { revision: 1, start: 4, end: 16, exact: document.text.slice(4, 16) },
  remark,
  tags: [],
});

/** Who is among those that may. */
export const onlyForThese =
  (...allowed: Asker[]) =>
  (asker: Asker) =>
    allowed.includes(asker);
