import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAnnotation, makeDocument, makePerson, makeReply, unwrap } from '@/lib/testing/factories';
import { moveDispute } from './commands/move-dispute';
import { db } from './db/client';
import { env } from './env';
import { eventSource } from './event-source';
import { documentStream } from './events';
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

  it('of a draft are for those who may see it', async () => {
    const draft = await makeDocument('A draft with 11 people.', { visibility: 'draft' });
    expect(await documentChanges(draft.id, 0, await makePerson('annotator'))).toMatchObject({
      failure: { code: 'document_not_found' },
    });
    expect(await currentSequence(draft.id, null)).toBeNull();
    expect(await currentSequence(draft.id, draft.editor)).toBe(1);
  });
});
