import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/permissions';
import { makeAnnotation, makeDocument, makePerson, makeReply, unwrap } from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { decideAnchor } from '../commands/decide-anchor';
import { deleteAnnotation } from '../commands/delete-annotation';
import { moveDispute } from '../commands/move-dispute';
import { readNotices } from '../commands/read-notices';
import { db } from '../db/client';
import { perform } from '../perform';
import { noticesPage, unreadNotices } from './notices';
import { type QueueFilter, queuePage, waitingCount } from './queue';

const FIRST = [
  'The first report counts 11 dead.',
  'It was written in May by people who had been there.',
  'The other one speaks of 21 people.',
  'Nothing else is known.',
].join('\n\n');
const CHANGED = FIRST.replace('11 dead', '12 dead').replace('The other one speaks of 21 people.\n\n', '');
const all: QueueFilter = { state: 'all', kind: 'all', mine: false, document: null, page: 1 };

const list = async (actor: Actor, change: Partial<QueueFilter> = {}) =>
  (await queuePage({ ...all, ...change }, actor))?.entries.map(({ id }) => id);

/** A note on the first count, a flag on the second and a note on what stays, of which the counts changed since. */
async function makeDoubts(visibility: 'public' | 'draft' = 'public') {
  const document = await makeDocument(FIRST, { visibility, title: 'Two reports' });
  const author = await makePerson(visibility === 'draft' ? 'editor' : 'annotator', { name: 'Wren' });
  const note = await makeAnnotation(document, { quote: 'counts 11 dead', author });
  const flag = await makeAnnotation(document, { quote: 'of 21 people', kind: 'flag', author });
  await makeAnnotation(document, { quote: 'Nothing else', author });
  unwrap(await revise(document, CHANGED));
  return { document, author, note: note.id, flag: flag.id };
}

// What waits is looked for in all documents.
beforeEach(async () => {
  await db.document.updateMany({ data: { deletedAt: new Date() } });
});

describe('the queue', () => {
  it('lists what waits with its passage then and now, and nothing else', async () => {
    const { document, note, flag } = await makeDoubts();
    const page = await queuePage(all, await makePerson('reviewer'));
    expect(page).toMatchObject({ total: 2, page: 1, pages: 1, seesAll: true });
    expect(page?.documents).toEqual([{ slug: document.slug, title: 'Two reports', count: 2 }]);
    expect(page?.entries.find(({ id }) => id === note)).toMatchObject({
      kind: 'note',
      author: 'Wren',
      words: 'Something to say.',
      document: { slug: document.slug, revision: 2 },
      anchor: {
        state: 'suspect',
        exact: 'counts 12 dead',
        prefix: 'The first report ',
        last: { revision: 1, exact: 'counts 11 dead' },
        decisions: ['confirm', 'move', 'close'],
      },
    });
    expect(page?.entries.find(({ id }) => id === flag)).toMatchObject({
      words: 'How many?',
      anchor: { state: 'orphaned', last: { exact: 'of 21 people' }, decisions: ['move', 'close'] },
    });
  });

  it('says which source a citation names, and what a suggestion proposes', async () => {
    const document = await makeDocument(FIRST);
    for (const kind of ['citation', 'suggestion'] as const)
      await makeAnnotation(document, { quote: 'counts 11 dead', kind });
    unwrap(await revise(document, CHANGED));
    const page = await queuePage({ ...all, document: document.slug }, await makePerson('editor'));
    const entry = (kind: string) => page?.entries.find((one) => one.kind === kind);
    expect(entry('citation')).toMatchObject({ words: 'A report', proposal: null });
    expect(entry('suggestion')).toMatchObject({
      words: 'Something to say.',
      proposal: { original: 'counts 11 dead', replacement: 'other words' },
    });
  });

  it('is filtered by state, kind, document and author, and paged', async () => {
    const { document, author, note, flag } = await makeDoubts();
    const other = await makeDoubts();
    const editor = await makePerson('editor');
    expect(await list(editor)).toHaveLength(4);
    expect(await list(editor, { document: document.slug, state: 'suspect' })).toEqual([note]);
    expect(await list(editor, { document: document.slug, kind: 'flag' })).toEqual([flag]);
    expect(await list(editor, { document: 'nowhere' })).toEqual([]);
    expect(await list(editor, { mine: true })).toEqual([]);
    expect((await list(author))?.toSorted()).toEqual([note, flag].toSorted());
    // The newest first.
    expect((await list(editor))?.slice(0, 2).toSorted()).toEqual([other.note, other.flag].toSorted());
    expect(await list(editor, { page: 7 })).toHaveLength(4);
  });

  it('shows each what they may decide about', async () => {
    const { author, note } = await makeDoubts();
    const draft = await makeDoubts('draft');
    for (const role of ['editor', 'reviewer', 'admin'] as const) {
      const person = await makePerson(role);
      expect(await list(person), role).toHaveLength(4);
      expect(await waitingCount(person), role).toBe(4);
    }
    expect(await waitingCount(author)).toBe(2);
    expect(await list(author)).toContain(note);
    expect(await queuePage(all, author)).toMatchObject({ seesAll: false });
    const stranger = await makePerson('annotator');
    expect(await list(stranger)).toEqual([]);
    expect(await waitingCount(stranger)).toBe(0);
    // Who lost the role by which they saw a draft does not find their own there either.
    await db.person.update({ where: { id: draft.author.id }, data: { role: 'annotator' } });
    expect(await list({ id: draft.author.id, role: 'annotator' })).toEqual([]);
    for (const nobody of [null, await makePerson('reader')]) {
      expect(await queuePage(all, nobody)).toBeNull();
      expect(await waitingCount(nobody)).toBeNull();
    }
  });

  it('loses what is decided, deleted, or certain again', async () => {
    const { document, author, note, flag } = await makeDoubts();
    const subject = { documentId: document.id, revision: 2, version: 1 };
    unwrap(await perform(decideAnchor, author, { ...subject, annotationId: note, decision: 'confirm' }));
    expect(await list(author)).toEqual([flag]);
    const closing = { ...subject, annotationId: flag, decision: 'close', reason: 'It is gone.' } as const;
    unwrap(await perform(decideAnchor, author, closing));
    expect(await list(author)).toEqual([]);
    unwrap(await perform(decideAnchor, author, { ...closing, version: 2, decision: 'reopen' }));
    expect(await list(author)).toEqual([flag]);
    unwrap(
      await perform(deleteAnnotation, author, { documentId: document.id, annotationId: flag, version: 1 }),
    );
    expect(await list(author)).toEqual([]);
    expect(await waitingCount(author)).toBe(0);
  });
});

describe('notices', () => {
  it('tell those who wrote, replied or decided, and nobody else, until they have read them', async () => {
    const document = await makeDocument(FIRST);
    const [raiser, answerer, reviewer, stranger] = await Promise.all([
      makePerson('annotator'),
      makePerson('annotator'),
      makePerson('reviewer'),
      makePerson('reviewer'),
    ]);
    const flag = await makeAnnotation(document, { quote: 'counts 11 dead', kind: 'flag', author: raiser });
    await makeReply(document, flag.id, answerer);
    const move = {
      documentId: document.id,
      annotationId: flag.id,
      version: 1,
      move: 'start_review',
    } as const;
    unwrap(await perform(moveDispute, reviewer, move));
    unwrap(await revise(document, CHANGED));

    expect((await noticesPage(raiser, 1))?.notices).toMatchObject([
      { annotationId: flag.id, mine: true, kind: 'flag', revision: 2, question: 'How many?', read: false },
    ]);
    for (const person of [answerer, reviewer])
      expect(await noticesPage(person, 1)).toMatchObject({ unread: 1, notices: [{ mine: false }] });
    expect(await noticesPage(stranger, 1)).toMatchObject({ unread: 0, notices: [] });
    expect(await noticesPage(null, 1)).toBeNull();

    const [notice] = (await noticesPage(raiser, 1))?.notices ?? [];
    // Nobody reads the notices of others for them.
    unwrap(await perform(readNotices, stranger, { noticeId: notice?.id ?? null }));
    unwrap(await perform(readNotices, stranger, { noticeId: null }));
    expect(await unreadNotices(raiser)).toBe(1);
    unwrap(await perform(readNotices, raiser, { noticeId: notice?.id ?? null }));
    expect(await unreadNotices(raiser)).toBe(0);
    expect((await noticesPage(raiser, 1))?.notices).toMatchObject([{ read: true }]);
    unwrap(await perform(readNotices, reviewer, { noticeId: null }));
    expect(await unreadNotices(reviewer)).toBe(0);
    expect(await unreadNotices(answerer)).toBe(1);
    expect(await perform(readNotices, null, { noticeId: null })).toMatchObject({
      failure: { code: 'sign_in_first' },
    });
  });

  it('say nothing of what this person may not see any more', async () => {
    const { document, author } = await makeDoubts();
    expect(await unreadNotices(author)).toBe(2);
    await db.document.update({ where: { id: document.id }, data: { visibility: 'draft' } });
    expect(await unreadNotices(author)).toBe(0);
    expect(await noticesPage(author, 1)).toMatchObject({ notices: [] });
  });
});
