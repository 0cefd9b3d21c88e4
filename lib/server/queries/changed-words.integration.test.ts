import { expect, it } from 'vitest';
import {
  makeAnnotation,
  makeDocument,
  makePerson,
  makeReply,
  remarkOf,
  unwrap,
} from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { decideAnchor } from '../commands/decide-anchor';
import { declineSuggestion } from '../commands/decline-suggestion';
import { editAnnotation } from '../commands/edit-annotation';
import { moveDispute } from '../commands/move-dispute';
import { updateDocument } from '../commands/update-document';
import { db } from '../db/client';
import { documentStream } from '../events';
import { perform } from '../perform';
import { changedWords } from './changed-words';
import { verifyHistory } from './verify-history';

/** Changes rows as nobody can who uses the program. */
async function meddle(table: string, set: string, where: string) {
  await db.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  expect(await db.$executeRawUnsafe(`UPDATE "${table}" SET ${set} WHERE ${where}`)).toBe(1);
  await db.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
}

it('are noticed, whatever they are of', async () => {
  const document = await makeDocument(
    ['One bank.', '11 people were killed.', '21 people were killed.', 'It rained on that day.'].join('\n\n'),
  );
  const { id: documentId, editor } = document;
  const reviewer = await makePerson('reviewer');
  const citation = await makeAnnotation(document, { quote: 'It rained', kind: 'citation' });
  const flag = await makeAnnotation(document, { quote: '21 people', kind: 'flag' });
  const suggestion = await makeAnnotation(document, { quote: 'One bank', kind: 'suggestion' });
  const reply = await makeReply(document, flag.id);
  const edit = (at: { id: string; author: Parameters<typeof perform>[1] }, version: number, change: object) =>
    perform(editAnnotation, at.author, {
      ...{ documentId, annotationId: at.id, version, remark: remarkOf('Other words.') },
      ...change,
    });
  unwrap(await edit(citation, 1, { citation: { title: 'Another report', stance: 'disputes' } }));
  unwrap(await edit(citation, 2, { tags: [] }));
  unwrap(await edit(reply, 1, {}));
  unwrap(await edit(suggestion, 1, { suggestion: { replacement: 'Two banks' } }));
  const ofFlag = { documentId, annotationId: flag.id };
  unwrap(
    await perform(moveDispute, reviewer, {
      ...{
        ...ofFlag,
        version: 1,
        move: 'resolve',
        reason: 'Both are cited.',
        outcome: 'both_accounts_stated',
      },
    }),
  );
  const ofSuggestion = { documentId, annotationId: suggestion.id };
  unwrap(await perform(declineSuggestion, editor, { ...ofSuggestion, version: 2, reason: 'It was one.' }));
  unwrap(
    await perform(updateDocument, editor, {
      ...{
        documentId,
        version: 1,
        title: 'Another title',
        language: null,
        direction: 'ltr',
        sourceUrl: null,
      },
      ...{ publisher: null, licence: null, contentNotice: null, visibility: 'public' },
    }),
  );
  unwrap(await revise(document, (text) => text.replace('21', '22')));
  for (const [version, decision] of [
    [1, 'close'],
    [2, 'reopen'],
  ] as const) {
    const reason = `To ${decision} it.`;
    unwrap(await perform(decideAnchor, editor, { ...ofFlag, revision: 2, version, decision, reason }));
  }
  const count = await db.event.count({ where: { streamId: documentStream(documentId) } });
  expect(unwrap(await verifyHistory(document.slug, reviewer))).toMatchObject({
    events: count,
    brokenAt: null,
  });

  const of = (id: string, rest = 'true') => `"annotationId" = '${id}' AND ${rest}`;
  const ofDocument = (rest: string) => `"documentId" = '${documentId}' AND ${rest}`;
  // From the last event to the first: what was changed before each lies after it.
  const changes: [string, string, string, number][] = [
    ['Anchor', `reason = 'x'`, of(flag.id, 'version = 3'), 15],
    ['AnchorVersion', `reason = 'x'`, of(flag.id, 'version = 2'), 14],
    ['Revision', `summary = 'x'`, ofDocument('number = 2'), 13],
    ['DocumentVersion', `details = details || '{"title": "x"}'`, ofDocument('version = 2'), 12],
    ['Suggestion', `reason = 'x'`, of(suggestion.id), 11],
    ['DisputeTransition', `reason = 'x'`, of(flag.id), 10],
    ['Suggestion', `replacement = 'x'`, of(suggestion.id), 9],
    ['Annotation', `tags = '{x}'`, `id = '${reply.id}'`, 8],
    ['Citation', `year = 1990`, of(citation.id), 7],
    ['AnnotationVersion', `content = content || '{"tags": ["x"]}'`, of(citation.id, 'version = 2'), 6],
    ['AnnotationVersion', `content = content || '{"tags": ["x"]}'`, of(reply.id, 'version = 1'), 5],
    ['Dispute', `question = 'x'`, of(flag.id), 3],
    ['Revision', `text = 'x'`, ofDocument('number = 1'), 1],
  ];
  for (const [table, set, where, sequence] of changes) {
    await meddle(table, set, where);
    expect([table, await changedWords(documentStream(documentId), 1, count)]).toEqual([table, sequence]);
  }
  const fresh = await makePerson('reviewer');
  expect(unwrap(await verifyHistory(document.slug, fresh))).toMatchObject({ brokenAt: 1 });
});

it('finds another body under the same words: another link, or what readers are shown in their place', async () => {
  const document = await makeDocument();
  const changed = () => changedWords(documentStream(document.id), 1, 1);
  expect(await changed()).toBeNull();
  await meddle('Revision', `body = body || '{"content": []}'`, `"documentId" = '${document.id}'`);
  expect(await changed()).toBe(1);
});
