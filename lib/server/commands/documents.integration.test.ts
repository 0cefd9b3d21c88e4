import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeDocument, makePerson, unwrap } from '@/lib/testing/factories';
import { commitmentTo } from '../../domain/event/chain';
import { db } from '../db/client';
import { documentStream, sha256 } from '../events';
import { perform } from '../perform';
import { historyPage } from '../queries/history';
import { importDocument } from './import-document';
import { updateDocument } from './update-document';

const nothingElse = { sourceUrl: null, publisher: null, licence: null, contentNotice: null };

function importText(
  text: string,
  title: string,
  actor: Parameters<typeof perform>[1],
  key: string = randomUUID(),
) {
  const source = { bytes: new TextEncoder().encode(text) };
  return perform(importDocument, actor, {
    ...nothingElse,
    idempotencyKey: key,
    source,
    title,
    visibility: 'public',
  });
}

describe('importing', () => {
  it('makes one document of an import that is sent twice at once', async () => {
    const editor = await makePerson('editor');
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => importText('Some text.', 'Twice', editor, key)));
    expect(new Set(answers.map((answer) => unwrap(answer).slug)).size).toBe(1);
  });

  it('gives each of many documents of like titles an address of its own', async () => {
    const editor = await makePerson('editor');
    const titles = Array.from({ length: 12 }, (_, index) => (index % 2 ? 'Foo' : `Foo ${(index % 3) + 2}`));
    const answers = await Promise.all(titles.map((title) => importText('Some text.', title, editor)));
    expect(new Set(answers.map((answer) => unwrap(answer).slug)).size).toBe(titles.length);
  });

  it('is for editors and admins', async () => {
    for (const role of ['reader', 'annotator', 'reviewer'] as const) {
      expect(await importText('Some text.', 'No', await makePerson(role))).toMatchObject({
        failure: { code: 'role_lacks_this' },
      });
    }
    unwrap(await importText('Some text.', 'Yes', await makePerson('admin')));
  });

  it('says why it cannot read something', async () => {
    const answer = await importText('', 'Empty', await makePerson('editor'));
    expect(answer).toMatchObject({ failure: { code: 'import_failed', details: { reason: 'empty' } } });
  });
});

describe('the details of a document', () => {
  const details = {
    ...nothingElse,
    title: 'A document',
    language: 'en',
    direction: 'ltr',
    visibility: 'public',
  } as const;

  it('keep every version, show what changed, and refuse a stale edit', async () => {
    const document = await makeDocument();
    const edit = (version: number, title: string) =>
      perform(updateDocument, document.editor, { ...details, documentId: document.id, version, title });
    unwrap(await edit(1, 'A better title'));
    expect(await edit(1, 'From another window')).toMatchObject({ failure: { code: 'stale' } });
    const history = await historyPage(document.slug, 1, null);
    expect(history?.entries[0]?.changes).toContainEqual({
      field: 'title',
      before: 'A document',
      after: 'A better title',
    });
    await expect(db.documentVersion.deleteMany({ where: { documentId: document.id } })).rejects.toThrow(
      /never changed/,
    );
  });

  it('are what their events commit to', async () => {
    const document = await makeDocument();
    const [event] = await db.event.findMany({ where: { streamId: documentStream(document.id) } });
    const kept = await db.documentVersion.findFirstOrThrow({ where: { documentId: document.id } });
    expect(event?.commitment).toBe(commitmentTo(kept.details, kept.salt, sha256));
  });
});
