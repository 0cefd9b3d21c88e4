import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commitmentTo } from '@/lib/domain/event/chain';
import {
  annotationInput,
  makeAnnotation,
  makeDocument,
  makePerson,
  makeReply,
  unwrap,
} from '@/lib/testing/factories';
import { bodyOf, newestText, revise } from '@/lib/testing/revisions';
import { db } from '../db/client';
import { inTransaction } from '../db/transaction';
import { appendEvents, documentStream, lockStream, sha256 } from '../events';
import { perform } from '../perform';
import { documentPage } from '../queries/document-page';
import { historyPage } from '../queries/history';
import { libraryPage } from '../queries/library';
import { verifyHistory } from '../queries/verify-history';
import { createAnnotation } from './create-annotation';
import { deleteAnnotation, restoreAnnotation } from './delete-annotation';
import { moveDispute } from './move-dispute';
import { saveRevision } from './save-revision';

const anchorOf = (annotationId: string, documentId: string, number: number) =>
  db.anchor.findFirstOrThrow({ where: { annotationId, revision: { documentId, number } } });

describe('saving a revision', () => {
  it('keeps the earlier one, and finds each annotation again or says that it cannot', async () => {
    const document = await makeDocument();
    const { id: documentId } = document;
    const stays = await makeAnnotation(document, { quote: 'First paragraph' });
    const suspect = await makeAnnotation(document, { quote: '11 people' });
    const goes = await makeAnnotation(document, { quote: 'Second paragraph: 21 people were killed.' });
    const answer = await revise(
      document,
      'First paragraph: 12 people were killed.\n\nA third one, on the weather.',
    );
    expect(unwrap(answer)).toEqual({ revision: 2, summary: 'As the second report has it.' });

    expect(await anchorOf(stays.id, documentId, 2)).toMatchObject({
      state: 'exact',
      exact: 'First paragraph',
    });
    expect(await anchorOf(suspect.id, documentId, 2)).toMatchObject({ state: 'suspect', exact: '12 people' });
    const orphan = await anchorOf(goes.id, documentId, 2);
    expect(orphan).toMatchObject({ state: 'orphaned', exact: 'Second paragraph: 21 people were killed.' });
    expect(orphan.start).toBe(orphan.end);

    const [first, second] = await db.revision.findMany({ where: { documentId }, orderBy: { number: 'asc' } });
    expect(first?.text).toBe(document.text);
    expect(second).toMatchObject({
      basedOn: 1,
      authorId: document.editor.id,
      summary: 'As the second report has it.',
      changes: { blocks: { added: 1, removed: 1, changed: 1, moved: 0 } },
      textHash: sha256(second?.text ?? ''),
    });
    expect((await anchorOf(suspect.id, documentId, 1)).exact).toBe('11 people');
    const [event] = await db.event.findMany({
      where: { streamId: documentStream(documentId), type: 'document.revised' },
    });
    expect(event?.payload).toEqual({
      revision: 2,
      basedOn: 1,
      textHash: second?.textHash,
      bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      states: { exact: 1, moved: 0, edited: 0, suspect: 1, orphaned: 1 },
    });
  });

  it('commits to its summary, after events from when none did', async () => {
    const document = await makeDocument();
    const stream = documentStream(document.id);
    await inTransaction(async (tx) => {
      const head = await lockStream(tx, stream, false);
      const payload = { revision: 2, basedOn: 1, textHash: sha256('Another text.') };
      const event = { type: 'document.revised', subjectId: document.id, payload } as const;
      if (head) await appendEvents(tx, head, document.editor.id, [event], new Date());
    });
    unwrap(await revise(document, 'Another text.', { summary: 'As the archive has it.' }));
    const { summary, salt } = await db.revision.findFirstOrThrow({
      where: { documentId: document.id, number: 2 },
    });
    const events = await db.event.findMany({ where: { streamId: stream }, orderBy: { sequence: 'asc' } });
    expect(events.slice(1).map(({ commitment }) => commitment)).toEqual([
      null,
      commitmentTo({ summary: 'As the archive has it.' }, salt ?? '', sha256),
    ]);
    expect(summary).toBe('As the archive has it.');
    expect(salt).toMatch(/^[\w-]{22}$/);
    expect(unwrap(await verifyHistory(document.slug, document.editor))).toMatchObject({ brokenAt: null });
  });

  it('shows in the page, the history and the search what it says now', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    const document = await makeDocument(`The old ${before} stood here.`);
    unwrap(await revise(document, `The new ${after} stands here.`));
    expect((await documentPage(document.slug, null))?.document.revision.number).toBe(2);
    const [entry] = (await historyPage(document.slug, 1, null))?.entries ?? [];
    expect(entry?.revision).toEqual({ number: 2, summary: 'As the second report has it.', credits: [] });
    const search = async (query: string) =>
      (await libraryPage({ query, state: 'all', language: null, page: 1 }, null)).documents.length;
    expect([await search(before), await search(after)]).toEqual([0, 1]);
    expect(await search('A document')).toBeGreaterThan(0);
  });

  it('refuses one that is based on an older revision, and says which is the newest', async () => {
    const document = await makeDocument();
    unwrap(await revise(document, 'One.'));
    expect(await revise(document, 'Two.', { basedOn: 1 })).toMatchObject({
      failure: { code: 'stale_revision', details: { revision: 2 } },
    });
    expect(await newestText(document.id)).toEqual({ number: 2, text: 'One.' });
    unwrap(await revise(document, 'Both.', { basedOn: 2, begunFrom: 1, merged: true }));
    expect(await db.revision.findFirst({ where: { documentId: document.id, number: 3 } })).toMatchObject({
      basedOn: 1,
    });
  });

  it('of two that are saved at once lets one in', async () => {
    const document = await makeDocument();
    const answers = await Promise.all(
      ['One.', 'Two.', 'Three.'].map((text) => revise(document, text, { basedOn: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.failure.code === 'stale_revision')).toHaveLength(
      2,
    );
  });

  it('is saved once, however often it is sent', async () => {
    const document = await makeDocument();
    const input = {
      documentId: document.id,
      basedOn: 1,
      body: bodyOf('Another text.'),
      summary: 'Sent thrice.',
      idempotencyKey: randomUUID(),
    };
    const answers = await Promise.all([1, 2].map(() => perform(saveRevision, document.editor, input)));
    answers.push(await perform(saveRevision, document.editor, { ...input, summary: 'In other words.' }));
    // Whoever comes second while the first is on its way finds it saved under the lock.
    const saved = { revision: 2, summary: 'Sent thrice.' };
    expect(answers.map(unwrap)).toEqual([saved, saved, saved]);
    expect(await db.revision.count({ where: { documentId: document.id } })).toBe(2);
  });

  it('refuses what changes nothing, says nothing, or is no body', async () => {
    const document = await makeDocument('One text.');
    expect(await revise(document, 'One text.')).toMatchObject({ failure: { code: 'unchanged' } });
    const bold = { type: 'text', text: 'One text.', marks: [{ type: 'bold' }] };
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] };
    const empty = { type: 'doc', content: [{ type: 'paragraph' }] };
    expect(await revise(document, '', { body: empty })).toMatchObject({ failure: { code: 'no_text' } });
    for (const refused of [{ type: 'doc', content: [{ type: 'script', content: [] }] }, 'text'])
      expect(await revise(document, '', { body: refused })).toMatchObject({
        failure: { code: 'text_not_storable' },
      });
    expect(await revise(document, 'x', { summary: ' ' })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
    unwrap(await revise(document, '', { body }));
  });

  it('is for editors and admins', async () => {
    const document = await makeDocument();
    for (const role of ['reader', 'annotator', 'reviewer'] as const)
      expect(await revise(document, 'No.', { actor: await makePerson(role) })).toMatchObject({
        failure: { code: 'role_lacks_this' },
      });
    unwrap(await revise(document, 'Yes.', { actor: await makePerson('admin') }));
  });

  it('takes what the steps of the edit left alone for what it was, as far as that can be', async () => {
    const [said, rest] = ['Snow fell.', 'The clerk wrote it down.'];
    const saveWith = async (kept?: [number, number, number][]) => {
      const document = await makeDocument(`${said} ${said} ${rest}`);
      const first = await makeAnnotation(document, { quote: said });
      const second = await makeAnnotation(document, { quote: `${said} ${rest}` });
      unwrap(await revise(document, `${said} ${rest}`, { kept }));
      const anchors = await Promise.all([first, second].map(({ id }) => anchorOf(id, document.id, 2)));
      return anchors.map(({ state, exact }) => [state, exact]);
    };
    // The second was taken out, which nobody can tell without the steps.
    const [length, from] = [rest.length + 1, 2 * said.length + 1];
    const known = await saveWith([
      [0, 0, said.length],
      [from, said.length, length],
    ]);
    expect(known).toEqual([
      ['exact', said],
      ['suspect', rest],
    ]);
    const unknown = await saveWith();
    expect(unknown).toEqual([
      ['exact', said],
      ['exact', `${said} ${rest}`],
    ]);
    expect(
      await saveWith([
        [0, 5, 900],
        [1, 0, 12],
      ]),
    ).toEqual(unknown);
  });

  it('carries over what was added and decided while it was being prepared', async () => {
    const document = await makeDocument();
    const { id: documentId } = document;
    const before = await makeAnnotation(document, { quote: '11 people' });
    const annotator = await makePerson('annotator');
    const input = annotationInput(document, '21 people');
    const meanwhile = {
      ...saveRevision,
      prepare: async (context: Parameters<NonNullable<typeof saveRevision.prepare>>[0]) => {
        const prepared = await saveRevision.prepare?.(context);
        unwrap(await perform(createAnnotation, annotator, input));
        const id = { annotationId: before.id, revisionId: document.revisionId };
        await db.anchor.update({
          where: { annotationId_revisionId: id },
          data: { version: 2, closed: true },
        });
        if (!prepared) throw new Error('nothing is prepared');
        return prepared;
      },
    };
    const summary = 'A word more.';
    const text = `A new beginning.\n\n${document.text.replaceAll('\n', '\n\n')}`;
    unwrap(
      await perform(meanwhile, document.editor, {
        ...{ documentId, basedOn: 1, body: bodyOf(text), summary, idempotencyKey: randomUUID() },
      }),
    );
    const anchors = await db.anchor.findMany({
      where: { revision: { documentId, number: 2 } },
      orderBy: { start: 'asc' },
    });
    expect(anchors.map(({ exact, closed }) => [exact, closed])).toEqual([
      ['11 people', true],
      ['21 people', false],
    ]);
  });
});

describe('annotations over several revisions', () => {
  it('stay suspect until somebody has looked, and join what changed', async () => {
    const document = await makeDocument();
    const { id } = await makeAnnotation(document, { quote: '11 people were killed' });
    unwrap(await revise(document, (text) => text.replace('11', '12')));
    unwrap(await revise(document, (text) => `${text}\n\nA third paragraph.`));
    const still = await anchorOf(id, document.id, 3);
    expect(still).toMatchObject({
      state: 'suspect',
      changes: [{ kind: 'number', before: '11', after: '12' }],
    });
    unwrap(await revise(document, (text) => text.replace('12', '13')));
    expect((await anchorOf(id, document.id, 4)).changes).toEqual([
      { kind: 'number', before: '11', after: '13' },
    ]);
    unwrap(await revise(document, (text) => text.replace('13', '11')));
    expect(await anchorOf(id, document.id, 5)).toMatchObject({ state: 'suspect', changes: [] });
  });

  it('stay orphaned with their words, and stand again, as suspect, where exactly these appear anew', async () => {
    const text = 'Here is one copy: nobody saw it.\n\nSomething between them.\n\nAnd another: nobody saw it.';
    const document = await makeDocument(text);
    const quote = 'And another: nobody saw it.';
    const { id } = await makeAnnotation(document, { quote });
    const twin = await makeAnnotation(document, { quote: 'nobody saw it' });
    unwrap(await revise(document, 'Here is one copy: nobody saw it.\n\nSomething between them.'));
    unwrap(await revise(document, (now) => `Something before.\n\n${now}`));
    expect(await anchorOf(id, document.id, 3)).toMatchObject({ state: 'orphaned', exact: quote });
    expect(await anchorOf(twin.id, document.id, 3)).toMatchObject({ exact: 'nobody saw it' });
    unwrap(await revise(document, (now) => `${now}\n\n${quote}`));
    expect(await anchorOf(id, document.id, 4)).toMatchObject({ state: 'suspect', exact: quote });
  });

  it('are found by a restore after they were deleted', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document, { quote: '21 people' });
    const about = { documentId: document.id, annotationId };
    unwrap(await perform(deleteAnnotation, author, { ...about, version: 1 }));
    unwrap(await revise(document, (text) => `A new beginning.\n\n${text}`));
    unwrap(await perform(restoreAnnotation, document.editor, about));
    const page = await documentPage(document.slug, null);
    expect(page?.annotations[0]?.anchor).toMatchObject({ exact: '21 people', state: 'exact' });
  });
});

describe('those whose words changed', () => {
  const noticesOf = (personId: string) =>
    db.notice.findMany({ where: { personId }, select: { type: true, annotationId: true, revision: true } });

  it('are told: who raised the dispute, replied, or moved it; not who saved', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document, { quote: '21 people', kind: 'flag' });
    const other = await makeAnnotation(document, { quote: '11 people', kind: 'flag' });
    const reply = await makeReply(document, annotationId);
    await makeReply(document, annotationId, document.editor);
    const reviewer = await makePerson('reviewer');
    unwrap(
      await perform(moveDispute, reviewer, {
        ...{ documentId: document.id, annotationId, version: 1 },
        ...{ move: 'resolve', reason: 'The text stands.', outcome: 'text_stands' },
      }),
    );
    unwrap(await revise(document, (text) => text.replace('21', '23')));
    const told = [{ type: 'dispute_stale', annotationId, revision: 2 }];
    for (const person of [author, reply.author, reviewer]) expect(await noticesOf(person.id)).toEqual(told);
    expect(await noticesOf(document.editor.id)).toEqual([]);
    expect(await noticesOf(other.author.id)).toEqual([]);
    const stale = await db.dispute.findMany({ where: { annotation: { documentId: document.id } } });
    expect(new Map(stale.map((one) => [one.annotationId, one.staleSince]))).toEqual(
      new Map([
        [annotationId, 2],
        [other.id, null],
      ]),
    );
    // Nobody has looked yet: it has been stale since the first of two changes.
    unwrap(await revise(document, (text) => text.replace('23', '24')));
    expect((await db.dispute.findUniqueOrThrow({ where: { annotationId } })).staleSince).toBe(2);
    expect(await noticesOf(author.id)).toHaveLength(2);
  });

  it('are left alone about what was withdrawn, deleted or closed', async () => {
    const document = await makeDocument();
    const { id: documentId } = document;
    const flag = () => makeAnnotation(document, { quote: '21 people', kind: 'flag' });
    const [withdrawn, deleted, closed] = [await flag(), await flag(), await flag()];
    const move = { move: 'withdraw', reason: 'A mistake.', outcome: null } as const;
    const about = { documentId, annotationId: withdrawn.id, version: 1 };
    unwrap(await perform(moveDispute, withdrawn.author, { ...about, ...move }));
    unwrap(
      await perform(deleteAnnotation, deleted.author, { documentId, annotationId: deleted.id, version: 1 }),
    );
    await db.anchor.updateMany({
      where: { annotationId: closed.id },
      data: { closed: true, reason: 'Settled.' },
    });
    unwrap(await revise(document, (text) => text.replace('21', '23')));
    for (const { author } of [withdrawn, deleted, closed]) expect(await noticesOf(author.id)).toEqual([]);
    const shown = (await documentPage(document.slug, null))?.annotations.find(
      ({ id }) => id === withdrawn.id,
    );
    expect(shown?.dispute).toMatchObject({ status: 'withdrawn', staleSince: null });
    expect(await anchorOf(closed.id, documentId, 2)).toMatchObject({ closed: true, reason: 'Settled.' });
  });

  it('are told of a note whose passage needs a person, and not of one that was merely reworded', async () => {
    const document = await makeDocument(
      'The committee met on that morning in the town hall.\n\n21 people were killed.',
    );
    const reworded = await makeAnnotation(document, {
      quote: 'The committee met on that morning in the town hall.',
    });
    const doubtful = await makeAnnotation(document, { quote: '21 people' });
    unwrap(await revise(document, (text) => text.replace('21', '23').replace('on that', 'that')));
    expect((await anchorOf(reworded.id, document.id, 2)).state).toBe('edited');
    expect(await noticesOf(reworded.author.id)).toEqual([]);
    expect(await noticesOf(doubtful.author.id)).toMatchObject([{ type: 'passage_changed' }]);
  });
});
