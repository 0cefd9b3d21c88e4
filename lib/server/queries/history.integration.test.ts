import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotationInput,
  type MadeDocument,
  makeDocument,
  makePerson,
  unwrap,
} from '@/lib/testing/factories';
import { createAnnotation } from '../commands/create-annotation';
import { deleteAnnotation, restoreAnnotation } from '../commands/delete-annotation';
import { moveDispute } from '../commands/move-dispute';
import { db } from '../db/client';
import { documentStream } from '../events';
import { perform } from '../perform';
import { historyPage } from './history';
import { verifyHistory } from './verify-history';

let document: MadeDocument;

beforeAll(async () => {
  document = await makeDocument();
});

describe('the history of a document', () => {
  it('tells who did what, newest first, with the passage and the reason', async () => {
    const author = await makePerson('annotator', { name: 'Heron' });
    const reviewer = await makePerson('reviewer', { name: 'Wren' });
    const flag = unwrap(
      await perform(createAnnotation, author, annotationInput(document, '11 people', 'flag')),
    );
    unwrap(
      await perform(moveDispute, reviewer, {
        documentId: document.id,
        annotationId: flag.id,
        version: 1,
        move: 'resolve',
        outcome: 'both_accounts_stated',
        reason: 'Neither count can be checked.',
      }),
    );
    const history = await historyPage(document.slug, 1, null);
    expect(history?.entries.map(({ type, by, reason }) => ({ type, by, reason }))).toEqual([
      { type: 'dispute.moved', by: 'Wren', reason: 'Neither count can be checked.' },
      { type: 'annotation.created', by: 'Heron', reason: null },
      { type: 'document.imported', by: 'A editor', reason: null },
    ]);
    expect(history?.entries[1]?.annotation).toMatchObject({
      passage: '11 people',
      kind: 'flag',
      deleted: false,
    });
  });

  it('keeps the words of what was deleted for those who can restore it', async () => {
    const author = await makePerson('annotator');
    const note = unwrap(await perform(createAnnotation, author, annotationInput(document, '21 people')));
    const about = { documentId: document.id, annotationId: note.id };
    unwrap(await perform(deleteAnnotation, author, { ...about, version: 1 }));
    const newest = async (actor: Parameters<typeof historyPage>[2]) =>
      (await historyPage(document.slug, 1, actor))?.entries[0];
    expect(await newest(null)).toMatchObject({
      annotation: { deleted: true, words: null, restorable: false },
    });
    expect(await newest(author)).toMatchObject({ annotation: { words: null, restorable: false } });
    expect(await newest(document.editor)).toMatchObject({
      annotation: { words: 'Something to say.', restorable: true },
    });
    unwrap(await perform(restoreAnnotation, document.editor, about));
    expect(await newest(null)).toMatchObject({
      type: 'annotation.restored',
      annotation: { words: 'Something to say.', deleted: false },
    });
  });

  it('is hidden with a draft, and there for its editors', async () => {
    const draft = await makeDocument('A draft.', { visibility: 'draft' });
    expect(await historyPage(draft.slug, 1, null)).toBeNull();
    expect(await verifyHistory(draft.slug, null)).toMatchObject({ failure: { code: 'document_not_found' } });
    expect(await historyPage(draft.slug, 1, draft.editor)).not.toBeNull();
  });
});

describe('the chain of a history', () => {
  const changing = async (sql: string) => {
    await db.$executeRawUnsafe('ALTER TABLE "Event" DISABLE TRIGGER "Event_append_only"');
    await db.$executeRawUnsafe(sql);
    await db.$executeRawUnsafe('ALTER TABLE "Event" ENABLE TRIGGER "Event_append_only"');
  };

  it('holds as long as nobody meddles', async () => {
    const checked = unwrap(await verifyHistory(document.slug, null));
    expect(checked.brokenAt).toBeNull();
    expect(checked.events).toBeGreaterThan(3);
    expect(checked.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses changes, and shows where one was forced', async () => {
    const stream = documentStream(document.id);
    await expect(
      db.$executeRaw`UPDATE "Event" SET "actorId" = NULL WHERE "streamId" = ${stream}`,
    ).rejects.toThrow();
    await changing(`UPDATE "Event" SET payload = '{}' WHERE "streamId" = '${stream}' AND sequence = 2`);
    expect(unwrap(await verifyHistory(document.slug, null)).brokenAt).toBe(2);
  });

  it('shows that the end was cut off', async () => {
    const cut = await makeDocument('Cut.');
    await changing(`DELETE FROM "Event" WHERE "streamId" = '${documentStream(cut.id)}'`);
    expect(unwrap(await verifyHistory(cut.slug, null)).brokenAt).toBe(1);
  });
});
