import { describe, expect, it, vi } from 'vitest';
import {
  type MadeDocument,
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
import { deleteAnnotation, restoreAnnotation } from '../commands/delete-annotation';
import { editAnnotation } from '../commands/edit-annotation';
import { moveDispute } from '../commands/move-dispute';
import { updateDocument } from '../commands/update-document';
import { perform } from '../perform';
import { type DocumentPage, documentPage } from './document-page';

const pageOf = async (slug: string, ...rest: [moment?: Parameters<typeof documentPage>[2]]) => {
  const page = await documentPage(slug, null, ...rest);
  if (!page) throw new Error('there is no page');
  return page;
};

/** All that a page shows, but that it is of the past. */
const shown = ({ document, body, annotations }: DocumentPage) => ({ document, body, annotations });

const edited = (document: MadeDocument, annotationId: string, version: number, words: string) => ({
  ...{ documentId: document.id, annotationId, version },
  remark: remarkOf(words),
});

describe('a document as of a time', () => {
  it('has all that had happened, though the clock of one who wrote was ahead', async () => {
    const document = await makeDocument();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    const ahead = await makeAnnotation(document).finally(() => vi.useRealTimers());
    const first = await pageOf(document.slug);
    const behind = await makeAnnotation(document, { quote: '21 people' });
    const second = await pageOf(document.slug);
    const idsAsOf = async ({ document: { asOf } }: DocumentPage) =>
      (await pageOf(document.slug, { asOf: new Date(asOf) })).annotations.map(({ id }) => id);
    expect(await idsAsOf(first)).toEqual([ahead.id]);
    expect(await idsAsOf(second)).toEqual([ahead.id, behind.id]);
  });

  it('is to the letter what it was, whatever happened since: ten revisions, edits, moves, decisions, deletions', async () => {
    const document = await makeDocument(
      ['One bank.', '11 people were killed.', '21 people were killed.', 'It rained on that day.'].join(
        '\n\n',
      ),
    );
    const { id: documentId, slug, editor } = document;
    const note = await makeAnnotation(document, { quote: 'It rained on that day' });
    const cited = await makeAnnotation(document, { quote: '11 people', kind: 'citation' });
    const flag = await makeAnnotation(document, { quote: '21 people', kind: 'flag' });
    const suggestion = await makeAnnotation(document, { quote: 'One bank', kind: 'suggestion' });
    const reply = await makeReply(document, flag.id);
    const reviewer = await makePerson('reviewer');
    const move = (version: number, change: object) =>
      perform(moveDispute, reviewer, {
        ...{ documentId, annotationId: flag.id, version, move: 'start_review', reason: '', outcome: null },
        ...change,
      });
    const details = {
      ...{ documentId, title: 'Another title', language: 'hy', direction: 'ltr' as const },
      ...{
        sourceUrl: null,
        publisher: 'A press',
        licence: null,
        contentNotice: null,
        visibility: 'public' as const,
      },
    };
    const decide = async (annotationId: string, decision: 'confirm' | 'close' | 'reopen') => {
      const page = await pageOf(slug);
      const anchor = page.annotations.find(({ id }) => id === annotationId)?.anchor;
      return perform(decideAnchor, editor, {
        ...{ documentId, annotationId, decision, revision: page.document.revision.number },
        ...{ version: anchor?.version ?? 0, reason: 'As I see it.' },
      });
    };
    const gone = { documentId, annotationId: note.id };
    const declined = { documentId, annotationId: suggestion.id, version: 2, reason: 'It is two.' };
    const steps: (() => Promise<unknown>)[] = [
      async () =>
        unwrap(
          await perform(editAnnotation, suggestion.author, {
            ...edited(document, suggestion.id, 1, 'There was another.'),
            suggestion: { replacement: 'Two banks' },
          }),
        ),
      async () => unwrap(await perform(declineSuggestion, editor, declined)),
      async () =>
        unwrap(await perform(editAnnotation, note.author, edited(document, note.id, 1, 'Second words.'))),
      async () => unwrap(await move(1, {})),
      async () => unwrap(await revise(document, (text) => text.replace('21', '23'))),
      async () =>
        unwrap(await perform(editAnnotation, reply.author, edited(document, reply.id, 1, 'Other words.'))),
      async () => unwrap(await perform(updateDocument, editor, { ...details, version: 1 })),
      async () => unwrap(await decide(flag.id, 'confirm')),
      async () => unwrap(await revise(document, (text) => `Something first.\n\n${text}`)),
      async () =>
        unwrap(
          await perform(editAnnotation, cited.author, {
            ...edited(document, cited.id, 1, 'A better source.'),
            citation: { title: 'Another report', stance: 'disputes' },
          }),
        ),
      async () => unwrap(await perform(deleteAnnotation, note.author, { ...gone, version: 2 })),
      async () =>
        unwrap(await revise(document, (text) => text.replace('It rained on that day.', 'It snowed.'))),
      async () => unwrap(await perform(restoreAnnotation, editor, gone)),
      async () => unwrap(await move(2, { move: 'resolve', outcome: 'text_stands', reason: 'It does.' })),
      async () => unwrap(await revise(document, (text) => text.replace('11 people were killed.\n\n', ''))),
      async () => unwrap(await decide(cited.id, 'close')),
      async () => unwrap(await revise(document, (text) => text.replace('23', '24'))),
      async () => unwrap(await decide(cited.id, 'reopen')),
      async () => unwrap(await move(3, { move: 'reopen', reason: 'A list turned up.' })),
      ...Array.from(
        { length: 5 },
        (_, index) => async () => unwrap(await revise(document, (text) => `${text}\n\nAddition ${index}.`)),
      ),
      async () =>
        unwrap(
          await perform(deleteAnnotation, reply.author, { documentId, annotationId: reply.id, version: 2 }),
        ),
    ];
    const pages: DocumentPage[] = [await pageOf(slug)];
    for (const step of steps) {
      await step();
      pages.push(await pageOf(slug));
    }
    expect(pages.at(-1)?.document.revision.number).toBe(11);
    // What was deleted since is shown to an editor alone; so that it can be compared, it is brought back.
    unwrap(await perform(restoreAnnotation, editor, { documentId, annotationId: reply.id }));

    for (const [index, page] of pages.entries()) {
      const { asOf } = page.document;
      const then = await pageOf(slug, { asOf: new Date(asOf) });
      expect(shown(then), `after step ${index}`).toEqual({
        ...shown(page),
        document: { ...page.document, createdAt: then.document.createdAt },
      });
      expect(then.past).toMatchObject({ kind: 'as-of', at: asOf, newest: 11 });
    }
  });

  it('is what it was of a flag that was withdrawn and raised again, before and after its words changed', async () => {
    const document = await makeDocument();
    const { id: documentId, slug } = document;
    const [early, late] = [
      await makeAnnotation(document, { kind: 'flag' }),
      await makeAnnotation(document, { kind: 'flag' }),
    ];
    const move = (
      { id: annotationId, author }: typeof early,
      version: number,
      next: 'withdraw' | 'raise_again',
    ) => perform(moveDispute, author, { documentId, annotationId, version, move: next, reason: 'So it is.' });
    const steps = [
      () => move(early, 1, 'withdraw'),
      () => revise(document, (text) => text.replace('11', '12')),
      () => move(late, 1, 'withdraw'),
      () => move(early, 2, 'raise_again'),
      () => move(late, 2, 'raise_again'),
    ];
    const stale: unknown[] = [];
    for (const step of steps) {
      unwrap<unknown>(await step());
      const page = await pageOf(slug);
      expect(shown(await pageOf(slug, { asOf: new Date(page.document.asOf) }))).toEqual(shown(page));
      const since = new Map(page.annotations.map(({ id, dispute }) => [id, dispute?.staleSince]));
      stale.push([since.get(early.id), since.get(late.id)]);
    }
    // Nobody has to look while it is withdrawn; whoever raises it again raises it about other words.
    expect(stale).toEqual([
      [null, null],
      [null, 2],
      [null, null],
      [2, null],
      [2, 2],
    ]);
  });

  it('shows what was deleted since to those alone who could bring it back, and counts it for all others', async () => {
    const document = await makeDocument();
    const note = await makeAnnotation(document, { quote: '11 people' });
    const other = await makeAnnotation(document, { quote: '21 people' });
    const reply = await makeReply(document, other.id);
    const { asOf } = (await pageOf(document.slug)).document;
    const moment = { asOf: new Date(asOf) };
    expect((await pageOf(document.slug, moment)).past?.withheld).toBe(0);
    for (const { id: annotationId, author } of [note, reply])
      unwrap(await perform(deleteAnnotation, author, { documentId: document.id, annotationId, version: 1 }));
    for (const actor of [null, note.author]) {
      const page = await documentPage(document.slug, actor, moment);
      expect(page?.annotations.map(({ id, replies }) => [id, replies.length])).toEqual([[other.id, 0]]);
      expect(page?.past?.withheld).toBe(2);
    }
    const page = await documentPage(document.slug, document.editor, moment);
    expect(page?.annotations.map(({ id, replies }) => [id, replies.length])).toEqual([
      [note.id, 0],
      [other.id, 1],
    ]);
    unwrap(
      await perform(restoreAnnotation, document.editor, { documentId: document.id, annotationId: note.id }),
    );
    expect((await pageOf(document.slug, moment)).past?.withheld).toBe(1);
  });

  it('is nothing before it was brought in or after now, and hidden where the document is', async () => {
    const document = await makeDocument('A draft.', { visibility: 'draft' });
    const { editor, slug } = document;
    const { createdAt } = (await documentPage(slug, editor))?.document ?? { createdAt: '' };
    const before = new Date(new Date(createdAt).getTime() - 1);
    expect(await documentPage(slug, editor, { asOf: before })).toBeNull();
    expect(await documentPage(slug, editor, { asOf: new Date(Date.now() + 60_000) })).toBeNull();
    expect(await documentPage(slug, editor, { asOf: new Date() })).not.toBeNull();
    expect(await documentPage(slug, null, { asOf: new Date() })).toBeNull();
    expect(await documentPage(slug, null, { revision: 1 })).toBeNull();
  });
});

describe('a revision', () => {
  it('is read with the annotations as they stand on it, by people who can do nothing there', async () => {
    const document = await makeDocument('First: 11 people were killed.\n\nIt rained all day.');
    const stays = await makeAnnotation(document, { quote: '11 people' });
    const goes = await makeAnnotation(document, { quote: 'It rained all day.' });
    unwrap(await revise(document, 'First: 12 people were killed.'));
    const late = await makeReply(document, stays.id);

    const first = await documentPage(document.slug, document.editor, { revision: 1 });
    expect(first?.body).toEqual((await documentPage(document.slug, null, { revision: 1 }))?.body);
    expect(first?.annotations.map(({ id, anchor }) => [id, anchor.exact, anchor.state])).toEqual([
      [stays.id, '11 people', 'exact'],
      [goes.id, 'It rained all day.', 'exact'],
    ]);
    expect(first?.annotations[0]?.replies.map(({ id }) => id)).toEqual([late.id]);
    expect(first?.document).toMatchObject({ can: [], revision: { number: 1 } });
    expect(first?.annotations.flatMap((one) => [...one.can, ...one.anchor.decisions])).toEqual([]);
    expect(first?.past).toMatchObject({ kind: 'revision', newest: 2, savedBy: 'A editor', summary: '' });
    const second = await pageOf(document.slug, { revision: 2 });
    expect(second.annotations.map(({ anchor }) => anchor.state)).toEqual(['suspect', 'orphaned']);
    expect(second.past).toMatchObject({ summary: 'As the second report has it.' });
    expect(await documentPage(document.slug, null, { revision: 3 })).toBeNull();
  });
});
