import { beforeAll, describe, expect, it } from 'vitest';
import { eventHash } from '@/lib/domain/event/chain';
import {
  annotationInput,
  type MadeDocument,
  makeDocument,
  makePerson,
  remarkOf,
  unwrap,
} from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { createAnnotation } from '../commands/create-annotation';
import { decideAnchor } from '../commands/decide-anchor';
import { deleteAnnotation, restoreAnnotation } from '../commands/delete-annotation';
import { editAnnotation } from '../commands/edit-annotation';
import { moveDispute } from '../commands/move-dispute';
import { db } from '../db/client';
import { documentStream, sha256 } from '../events';
import { perform } from '../perform';
import { historyPage } from './history';
import { createChainChecks, verifyHistory } from './verify-history';

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

  it('tells of each event the passage and the words as they were then', async () => {
    const revised = await makeDocument();
    const author = await makePerson('annotator');
    const note = unwrap(await perform(createAnnotation, author, annotationInput(revised, '11 people')));
    const about = { documentId: revised.id, annotationId: note.id, version: 1 };
    unwrap(await perform(editAnnotation, author, { ...about, remark: remarkOf('On second thought.') }));
    unwrap(await revise(revised, (newest) => newest.replace('11 people', '12 people')));
    unwrap(await perform(decideAnchor, author, { ...about, revision: 2, decision: 'confirm' }));
    const start = revised.text.indexOf('21 people');
    const passage = { start, end: start + 9, exact: '21 people' };
    unwrap(
      await perform(decideAnchor, author, { ...about, revision: 2, version: 2, decision: 'move', passage }),
    );
    const history = await historyPage(revised.slug, 1, null);
    expect(
      history?.entries.flatMap(({ type, annotation }) =>
        annotation ? [[type, annotation.passage, annotation.words]] : [],
      ),
    ).toEqual([
      ['anchor.moved', '21 people', 'On second thought.'],
      ['anchor.confirmed', '12 people', 'On second thought.'],
      ['annotation.edited', '11 people', 'On second thought.'],
      ['annotation.created', '11 people', 'Something to say.'],
    ]);
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
  const tampering = (streamId: string, sequence: number) =>
    changing(`UPDATE "Event" SET payload = '{}' WHERE "streamId" = '${streamId}' AND sequence = ${sequence}`);

  /** A document of four events, and a check of its chain that this process has not made yet. */
  async function withChain() {
    const made = await makeDocument();
    const author = await makePerson('annotator');
    const annotate = async () => {
      unwrap(await perform(createAnnotation, author, annotationInput(made, '11 people')));
    };
    for (let count = 0; count < 3; count++) await annotate();
    let time = 0;
    const check = createChainChecks(() => time);
    return {
      ...made,
      stream: documentStream(made.id),
      annotate,
      check,
      minutesLater: (minutes: number) => {
        time += minutes * 60_000;
      },
    };
  }

  it('holds as long as nobody meddles', async () => {
    const checked = unwrap(await verifyHistory(document.slug, null));
    expect(checked.brokenAt).toBeNull();
    expect(checked.events).toBeGreaterThan(3);
    expect(checked.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses changes, and shows a reviewer at once where one was forced, and then everybody', async () => {
    const stream = documentStream(document.id);
    const reviewer = await makePerson('reviewer');
    await expect(
      db.$executeRaw`UPDATE "Event" SET "actorId" = NULL WHERE "streamId" = ${stream}`,
    ).rejects.toThrow();
    expect(unwrap(await verifyHistory(document.slug, reviewer)).brokenAt).toBeNull();
    await tampering(stream, 2);
    expect(unwrap(await verifyHistory(document.slug, reviewer)).brokenAt).toBe(2);
    expect(unwrap(await verifyHistory(document.slug, null)).brokenAt).toBe(2);
  });

  it('shows that the end was cut off', async () => {
    const cut = await makeDocument('Cut.');
    await changing(`DELETE FROM "Event" WHERE "streamId" = '${documentStream(cut.id)}'`);
    expect(unwrap(await verifyHistory(cut.slug, null)).brokenAt).toBe(1);
  });

  it('is followed from where it was checked last, and from its beginning after ten minutes', async () => {
    const { stream, annotate, check, minutesLater } = await withChain();
    expect(await check(stream, 4, false)).toMatchObject({ events: 4, brokenAt: null });
    await tampering(stream, 2);
    await annotate();
    minutesLater(9);
    expect(await check(stream, 5, false)).toMatchObject({ events: 5, brokenAt: null });
    minutesLater(1);
    expect(await check(stream, 5, false)).toMatchObject({ events: 5, brokenAt: 2 });
  });

  it('is recomputed as a whole for whoever asks for that', async () => {
    const { stream, check } = await withChain();
    expect(await check(stream, 4, false)).toMatchObject({ brokenAt: null });
    await tampering(stream, 2);
    expect(await check(stream, 4, true)).toMatchObject({ brokenAt: 2 });
    expect(await check(stream, 4, false)).toMatchObject({ brokenAt: 2 });
  });

  it('shows a change of the last event that was checked, and of a new one', async () => {
    const one = await withChain();
    expect(await one.check(one.stream, 4, false)).toMatchObject({ brokenAt: null });
    await tampering(one.stream, 4);
    expect(await one.check(one.stream, 4, false)).toMatchObject({ brokenAt: 4 });

    const two = await withChain();
    expect(await two.check(two.stream, 3, false)).toMatchObject({ brokenAt: null });
    await tampering(two.stream, 4);
    expect(await two.check(two.stream, 4, false)).toMatchObject({ brokenAt: 4 });
  });

  it('shows that its end was cut off after it had been checked', async () => {
    const { stream, check } = await withChain();
    expect(await check(stream, 4, false)).toMatchObject({ brokenAt: null });
    await changing(`DELETE FROM "Event" WHERE "streamId" = '${stream}' AND sequence > 2`);
    expect(await check(stream, 2, false)).toMatchObject({ brokenAt: 4 });
    expect(await check(stream, 2, true)).toMatchObject({ brokenAt: 3 });
  });

  it('shows that it was forged anew from the beginning', async () => {
    const { stream, check } = await withChain();
    expect(await check(stream, 4, false)).toMatchObject({ brokenAt: null });
    const events = await db.event.findMany({ where: { streamId: stream }, orderBy: { sequence: 'asc' } });
    let previousHash = '';
    for (const { sequence, hash: _, previousHash: __, createdAt, ...event } of events) {
      const forged = { ...event, sequence, actorId: null, at: createdAt.getTime() };
      const hash = eventHash(previousHash, forged, sha256);
      await changing(
        `UPDATE "Event" SET "actorId" = NULL, hash = '${hash}', "previousHash" = '${previousHash}'
         WHERE "streamId" = '${stream}' AND sequence = ${sequence}`,
      );
      previousHash = hash;
    }
    expect(await createChainChecks()(stream, 4, true)).toMatchObject({ brokenAt: null });
    expect(await check(stream, 4, false)).toMatchObject({ brokenAt: 4 });
    expect(await check(stream, 4, true)).toMatchObject({ brokenAt: 4 });
  });

  it('is checked once for all who ask at once', async () => {
    const { stream, check } = await withChain();
    const asked = Array.from({ length: 5 }, () => check(stream, 4, true));
    const answers = await Promise.all(asked);
    // The very same answer: none of the others was made.
    for (const answer of answers) expect(answer).toBe(answers[0]);
    expect(await check(stream, 4, true)).not.toBe(answers[0]);
  });
});
