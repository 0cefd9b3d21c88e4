import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAnnotation, makeDocument, makePerson, makeReply, unwrap } from '@/lib/testing/factories';
import { bodyOf } from '@/lib/testing/revisions';
import { untilBlocked } from '@/lib/testing/until-blocked';
import { moveDispute } from './commands/move-dispute';
import { prepareRevision } from './commands/prepare-revision';
import { storeRevision } from './commands/store-revision';
import { db } from './db/client';
import { inTransaction } from './db/transaction';
import { env } from './env';
import { eventSource } from './event-source';
import { appendEvents, documentStream, lockStream, timeOfNext } from './events';
import { live } from './live';
import { perform } from './perform';
import { currentSequence, documentChanges } from './queries/changes';

/** Reads a response on until what came since the last call satisfies a condition; without one, to its end. */
function textOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return async (done: (text: string) => boolean = () => false): Promise<string> => {
    let text = '';
    while (reader && !done(text)) {
      const { value, done: ended } = await reader.read();
      if (ended) break;
      text += value;
    }
    return text;
  };
}

describe('what live pages follow', () => {
  let sql: postgres.Sql;
  const payloads: string[] = [];
  beforeAll(async () => {
    sql = postgres(env().DATABASE_URL, { max: 1 });
    await sql.listen('variorum_events', (payload) => payloads.push(payload));
  });
  afterAll(() => Promise.all([sql.end(), live.stop()]));

  it('is told the number of each event once it is committed, and nothing of what was said', async () => {
    const document = await makeDocument();
    const heard: number[] = [];
    const told = new Promise<void>((resolve) => {
      void live.subscribe(documentStream(document.id), (sequence) => {
        heard.push(sequence);
        if (sequence === 3) resolve();
      });
    });
    const { id } = await makeAnnotation(document);
    await makeReply(document, id);
    await told;
    expect(heard.at(-1)).toBe(3);
    expect(payloads).not.toHaveLength(0);
    for (const payload of payloads) expect(payload).toMatch(/^document:[\w-]{12}:\d+$/);
  });

  it('comes as server-sent events that begin with the present number and end when the process stops', async () => {
    const document = await makeDocument();
    const request = new Request('http://localhost/');
    const current = async () => (await currentSequence(document.id, null)) ?? 0;
    const response = await eventSource(request, documentStream(document.id), current);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const read = textOf(response);
    expect(await read((text) => text.includes('data:'))).toContain('event: cursor\ndata: 1\n\n');
    await makeAnnotation(document);
    expect(await read((text) => text.includes('data: 2'))).toContain('event: cursor\ndata: 2\n\n');
    live.closeAll();
    // The response ends; otherwise this would wait until the test times out.
    expect(await read()).not.toContain('data: 3');
  });

  it('ends, and is forgotten, where the present number cannot be read', async () => {
    const request = new Request('http://localhost/');
    const noDatabase = () => Promise.reject(new Error('no database'));
    const response = await eventSource(request, 'document:unreadable', noDatabase);
    expect(await response.text()).toBe('retry: 2000\n\n');
    // What is left open would be closed a second time, which throws.
    live.closeAll();
  });
});

describe('open responses', () => {
  it('of one client are so many that there is room for others', async () => {
    const request = (client: string) =>
      new Request('http://localhost/', { headers: { 'x-forwarded-for': client } });
    const [greedy, other] = ['192.0.2.7', '192.0.2.8'];
    let opened = 0;
    for (; !live.isFull(greedy); opened++) {
      const response = await eventSource(request(greedy), 'document:any', async () => 0);
      await textOf(response)((text) => text.includes('data: 0'));
    }
    expect(opened).toBe(500);
    expect(live.isFull(other)).toBe(false);
    live.closeAll();
    expect(live.isFull(greedy)).toBe(false);
  });
});

describe('the connection that listens', () => {
  const usual = env().DATABASE_URL;
  const withAddress = async (address: string, work: () => Promise<void>) => {
    await live.stop();
    Object.assign(env(), { DATABASE_URL: address });
    await work().finally(() => Object.assign(env(), { DATABASE_URL: usual }));
    await live.stop();
  };
  it('takes every address that the rest of the program takes', () =>
    withAddress(`${usual}?sslmode=disable&channel_binding=disable&schema=public`, async () => {
      const told = new Promise<number>((resolve) => void live.subscribe('document:some', resolve));
      await live.subscribe('document:some', () => undefined);
      await db.$executeRaw`SELECT pg_notify('variorum_events', 'document:some:7')`;
      expect(await told).toBe(7);
    }));
});

describe('changes after a cursor', () => {
  it('are each changed annotation whole, and the ids of those that are gone', async () => {
    const document = await makeDocument();
    const kept = await makeAnnotation(document, { kind: 'flag' });
    const gone = await makeAnnotation(document, { quote: '21 people' });
    const before = unwrap(await documentChanges(document.id, 0, null));
    expect(before.annotations.map(({ id }) => id).sort()).toEqual([kept.id, gone.id].sort());
    expect(before.sequence).toBe(3);

    await makeReply(document, kept.id);
    const reviewer = await makePerson('reviewer');
    const about = { documentId: document.id, annotationId: kept.id };
    unwrap(await perform(moveDispute, reviewer, { ...about, version: 1, move: 'start_review' }));
    const { deleteAnnotation } = await import('./commands/delete-annotation');
    unwrap(
      await perform(deleteAnnotation, gone.author, {
        documentId: document.id,
        annotationId: gone.id,
        version: 1,
      }),
    );

    const after = unwrap(await documentChanges(document.id, before.sequence, reviewer));
    expect(after).toMatchObject({ sequence: 6, revision: 1, removed: [gone.id] });
    expect(after.annotations).toHaveLength(1);
    expect(after.annotations[0]).toMatchObject({
      id: kept.id,
      replies: [{}],
      dispute: { status: 'under_review' },
    });
    expect(unwrap(await documentChanges(document.id, 6, null))).toMatchObject({
      sequence: 6,
      annotations: [],
      removed: [],
    });
  });

  it('after very many are all that is there, and all that is gone', async () => {
    const document = await makeDocument();
    const { id: authorId } = await makePerson('annotator');
    const { id: documentId, revisionId } = document;
    const ids = Array.from({ length: 2003 }, (_, index) => `many${documentId.slice(0, 6)}${1000 + index}`);
    const gone = ids.slice(-2);
    await db.annotation.createMany({
      data: ids.map((id) => ({
        ...{
          id,
          documentId,
          authorId,
          kind: 'note' as const,
          remark: {},
          tags: [],
          salt: '',
          idempotencyKey: id,
        },
        deletedAt: gone.includes(id) ? new Date() : null,
      })),
    });
    const place = { revisionId, start: 0, end: 5, exact: 'First', prefix: '', suffix: '' };
    await db.anchor.createMany({ data: ids.map((annotationId) => ({ annotationId, ...place })) });
    const streamId = documentStream(documentId);
    const empty = { type: 'annotation.created', payload: {}, previousHash: '', hash: '' };
    await db.event.createMany({
      data: ids.map((subjectId, index) => ({ streamId, sequence: index + 2, subjectId, ...empty })),
    });
    const changes = unwrap(await documentChanges(documentId, 0, null));
    expect(changes.annotations).toHaveLength(2001);
    expect(changes.removed.sort()).toEqual(gone.sort());
  });

  it('never name an event without the revision that it brought', async () => {
    const document = await makeDocument();
    const { id, editor } = document;
    const prepared = unwrap(await prepareRevision(id, 1, bodyOf('First paragraph: 12 people were killed.')));
    const asked = await inTransaction(async (tx) => {
      // Whoever asks now reads no event before this is over.
      await tx.$executeRaw`LOCK TABLE "Event" IN ACCESS EXCLUSIVE MODE`;
      const answer = documentChanges(id, 1, null);
      await untilBlocked();
      const head = await lockStream(tx, documentStream(id), false);
      if (!head) throw new Error('there is no such document');
      const now = timeOfNext(head);
      const revision = {
        id: `second-of-${id}`,
        documentId: id,
        prepared,
        summary: '',
        basedOn: 1,
        merged: false,
      };
      const { event } = await storeRevision(tx, { ...revision, authorId: editor.id, now });
      await appendEvents(tx, head, editor.id, [event], now);
      return { answer };
    });
    expect(unwrap(await asked.answer)).toMatchObject({ sequence: 2, revision: 2 });
  });

  it('of a draft are for those who may see it', async () => {
    const draft = await makeDocument('A draft with 11 people.', { visibility: 'draft' });
    expect(await documentChanges(draft.id, 0, await makePerson('annotator'))).toMatchObject({
      failure: { code: 'document_not_found' },
    });
    expect(await currentSequence(draft.id, null)).toBeNull();
    expect(await currentSequence(draft.id, draft.editor)).toBe(1);
  });
});
