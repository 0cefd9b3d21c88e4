import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unpackPage } from '@/lib/domain/document/pack-page';
import { commitmentTo } from '@/lib/domain/event/chain';
import {
  annotationInput,
  makeAnnotation,
  makeDocument,
  makePerson,
  makeReply,
  remarkOf,
  unwrap,
} from '@/lib/testing/factories';
import { db } from '../db/client';
import { brokenLink, documentStream, sha256 } from '../events';
import { perform } from '../perform';
import { documentPage, keptDocumentPage } from '../queries/document-page';
import { annotationVersions, historyPage, mostVersions } from '../queries/history';
import { acceptSuggestion } from './accept-suggestion';
import { createAnnotation } from './create-annotation';
import { createReply } from './create-reply';
import { deleteAnnotation, restoreAnnotation } from './delete-annotation';
import { editAnnotation } from './edit-annotation';

const eventsOf = (documentId: string) =>
  db.event.findMany({ where: { streamId: documentStream(documentId) }, orderBy: { sequence: 'asc' } });

describe('creating an annotation', () => {
  it('stores it with its selectors and appends one event', async () => {
    const document = await makeDocument();
    const annotator = await makePerson('annotator');
    const { id } = unwrap(
      await perform(createAnnotation, annotator, annotationInput(document, '21 people', 'flag')),
    );
    const anchor = await db.anchor.findFirstOrThrow({ where: { annotationId: id } });
    expect(anchor).toMatchObject({ exact: '21 people', state: 'exact', revisionId: document.revisionId });
    expect(document.text.slice(anchor.start, anchor.end)).toBe('21 people');
    expect(anchor.prefix.length).toBeGreaterThan(0);
    const page = await documentPage(document.slug, null);
    expect(page?.annotations).toHaveLength(1);
    expect(page?.annotations[0]?.dispute).toMatchObject({ status: 'open', category: 'figure_disputed' });
    expect(page?.annotations[0]).not.toHaveProperty('key');
    expect((await documentPage(document.slug, annotator))?.annotations[0]).toHaveProperty('key');
    expect((await eventsOf(document.id)).map(({ type }) => type)).toEqual([
      'document.imported',
      'annotation.created',
    ]);
  });

  it('keeps the page until something happens, for each viewer, in JSON that cannot end a script element', async () => {
    const document = await makeDocument('He wrote </script><!-- and was believed.');
    const annotator = await makePerson('annotator');
    const first = await keptDocumentPage(document.slug, null);
    expect(await keptDocumentPage(document.slug, null)).toBe(first);
    expect(first?.json).not.toContain('<');
    expect(unpackPage(JSON.parse(first?.json ?? ''))).toEqual(first?.page);
    expect((await keptDocumentPage(document.slug, annotator))?.page.document.can).toEqual(['annotate']);
    expect((await keptDocumentPage(document.slug, null))?.page.document.can).toEqual([]);
    await makeAnnotation(document, { quote: 'believed' });
    expect((await keptDocumentPage(document.slug, null))?.page.annotations).toHaveLength(1);
  });

  it('makes one row of a request that arrives many times at once', async () => {
    const document = await makeDocument();
    const annotator = await makePerson('annotator');
    const input = annotationInput(document, '11 people');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => perform(createAnnotation, annotator, input)),
    );
    const ids = new Set(answers.map((answer) => unwrap(answer).id));
    expect(ids.size).toBe(1);
    expect(await db.annotation.count({ where: { documentId: document.id } })).toBe(1);
    expect(await eventsOf(document.id)).toHaveLength(2);
  });

  it('takes the same key from two people as two annotations', async () => {
    const document = await makeDocument();
    const input = annotationInput(document, '11 people');
    for (const person of [await makePerson('annotator'), await makePerson('reviewer')]) {
      unwrap(await perform(createAnnotation, person, input));
    }
    expect(await db.annotation.count({ where: { documentId: document.id } })).toBe(2);
  });

  it('refuses a passage that does not say what the person saw', async () => {
    const document = await makeDocument();
    const input = annotationInput(document, '11 people');
    const moved = { ...input, passage: { ...input.passage, start: input.passage.start + 1 } };
    expect(await perform(createAnnotation, await makePerson('annotator'), moved)).toMatchObject({
      failure: { code: 'passage_mismatch' },
    });
  });

  it.each([
    ['a note without words', { kind: 'note', remark: { type: 'doc', content: [{ type: 'paragraph' }] } }],
    [
      'a flag without a reason',
      { kind: 'flag', flag: { category: 'other', question: 'Why?' }, remark: { type: 'doc', content: [] } },
    ],
    ['a flag without a question', { kind: 'flag', flag: { category: 'other', question: ' ' } }],
    ['a citation without a title', { kind: 'citation', citation: { title: '', stance: 'supports' } }],
    [
      'a citation with a script for an address',
      { kind: 'citation', citation: { title: 'x', stance: 'supports', url: 'javascript:alert(1)' } },
    ],
    [
      'a remark with an image',
      { kind: 'note', remark: { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] } },
    ],
  ])('refuses %s', async (_what, change) => {
    const document = await makeDocument();
    const input = { ...annotationInput(document, '11 people'), ...change } as Parameters<
      typeof perform<typeof createAnnotation.input, unknown, unknown>
    >[2];
    expect(await perform(createAnnotation, await makePerson('annotator'), input as never)).toMatchObject({
      failure: { code: 'invalid_input' },
    });
    expect(await db.annotation.count({ where: { documentId: document.id } })).toBe(0);
  });

  it('denies readers and strangers, hides drafts, and lets the rightful person through', async () => {
    const document = await makeDocument();
    const draft = await makeDocument('A draft says 11 people.', { visibility: 'draft' });
    const refusal = async (actor: Parameters<typeof perform>[1], where = document) => {
      const answer = await perform(createAnnotation, actor, annotationInput(where, '11 people'));
      return answer.ok ? 'done' : answer.failure.code;
    };
    expect(await refusal(null)).toBe('sign_in_first');
    expect(await refusal(await makePerson('reader'))).toBe('role_lacks_this');
    expect(await refusal(await makePerson('annotator'), draft)).toBe('document_not_found');
    expect(await refusal(await makePerson('annotator'))).toBe('done');
    expect(await refusal(await makePerson('editor'), draft)).toBe('done');
  });

  it('tells nobody who may not see a draft whether it, or what is attached to it, is there', async () => {
    const draft = await makeDocument('A draft says 11 people.', { visibility: 'draft' });
    const { id } = await makeAnnotation(draft, { author: draft.editor });
    const annotator = await makePerson('annotator');
    const refusal = async (documentId: string, annotationId: string) => {
      const input = {
        documentId,
        parentId: annotationId,
        idempotencyKey: randomUUID(),
        remark: remarkOf('So.'),
      };
      const about = { documentId, annotationId, version: 1, summary: 'So.' };
      const answers = [
        await perform(createReply, annotator, input),
        await perform(deleteAnnotation, annotator, about),
        await perform(acceptSuggestion, annotator, about),
      ];
      return answers.map((answer) => (answer.ok ? 'done' : answer.failure.code));
    };
    const nothing = Array.from({ length: 3 }, () => 'document_not_found');
    expect(await refusal('no-such-document', id)).toEqual(nothing);
    expect(await refusal(draft.id, 'no-such-annotation')).toEqual(nothing);
    expect(await refusal(draft.id, id)).toEqual(nothing);
  });
});

describe('replies', () => {
  it('go one level deep', async () => {
    const document = await makeDocument();
    const { id: parentId } = await makeAnnotation(document);
    const { id } = await makeReply(document, parentId);
    const input = {
      documentId: document.id,
      parentId: id,
      idempotencyKey: randomUUID(),
      remark: remarkOf('And I.'),
    };
    expect(await perform(createReply, await makePerson('annotator'), input)).toMatchObject({
      failure: { code: 'not_found' },
    });
    expect((await documentPage(document.slug, null))?.annotations[0]?.replies).toHaveLength(1);
  });

  it('are refused to an annotation of another document', async () => {
    const [here, there] = [await makeDocument(), await makeDocument()];
    const { id: parentId } = await makeAnnotation(here);
    const input = { documentId: there.id, parentId, idempotencyKey: randomUUID(), remark: remarkOf('Lost.') };
    expect(await perform(createReply, await makePerson('annotator'), input)).toMatchObject({
      failure: { code: 'not_found' },
    });
  });
});

describe('editing', () => {
  it('keeps the earlier version, and refuses a stale edit with the newest text', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document);
    const edit = (version: number, words: string) =>
      perform(editAnnotation, author, {
        documentId: document.id,
        annotationId,
        version,
        remark: remarkOf(words),
      });
    expect(unwrap(await edit(1, 'Better words.'))).toEqual({ version: 2 });
    expect(await edit(1, 'Words from another tab.')).toMatchObject({
      failure: { code: 'stale', details: { version: 2, content: { remark: remarkOf('Better words.') } } },
    });
    expect(unwrap(await annotationVersions(annotationId, null))).toMatchObject({
      versions: [{ version: 1, remark: remarkOf('Something to say.'), by: 'A annotator' }],
      more: false,
    });
  });

  it('shows very many earlier versions in parts, the newest first', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document);
    const earlier = async (before?: number) => unwrap(await annotationVersions(annotationId, null, before));
    const keep = (versions: number[]) =>
      db.annotationVersion.createMany({
        data: versions.map((version) => ({
          ...{ annotationId, version, salt: 'salt', editorId: author.id, createdAt: new Date() },
          content: { remark: remarkOf(`Wording ${version}`), tags: [] },
        })),
      });
    await keep(Array.from({ length: mostVersions }, (_, index) => index + 1));
    expect(await earlier()).toMatchObject({ more: false });
    expect((await earlier()).versions).toHaveLength(mostVersions);
    await keep([mostVersions + 1]);
    const { versions, more } = await earlier();
    expect(more).toBe(true);
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: mostVersions }, (_, index) => mostVersions + 1 - index),
    );
    expect(await earlier(2)).toMatchObject({ versions: [{ version: 1 }], more: false });
  });

  it('lets exactly one of two edits at once through', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document);
    const answers = await Promise.all(
      ['one', 'two'].map((words) =>
        perform(editAnnotation, author, {
          documentId: document.id,
          annotationId,
          version: 1,
          remark: remarkOf(words),
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is for the author alone', async () => {
    const document = await makeDocument();
    const { id: annotationId } = await makeAnnotation(document);
    for (const role of ['annotator', 'editor', 'reviewer', 'admin'] as const) {
      const input = { documentId: document.id, annotationId, version: 1, remark: remarkOf('Not mine.') };
      expect(await perform(editAnnotation, await makePerson(role), input)).toMatchObject({
        failure: { code: 'not_the_author' },
      });
    }
  });
});

describe('deleting', () => {
  it('hides and can be undone by an editor, with nothing lost', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document);
    const about = { documentId: document.id, annotationId };
    unwrap(await perform(deleteAnnotation, author, { ...about, version: 1 }));
    expect((await documentPage(document.slug, null))?.annotations).toEqual([]);
    expect(await perform(restoreAnnotation, author, about)).toMatchObject({
      failure: { code: 'role_lacks_this' },
    });
    unwrap(await perform(restoreAnnotation, document.editor, about));
    expect((await documentPage(document.slug, null))?.annotations[0]?.remark).toEqual(
      remarkOf('Something to say.'),
    );
  });

  it('is refused for a flag that somebody replied to', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document, { kind: 'flag' });
    await makeReply(document, annotationId);
    const input = { documentId: document.id, annotationId, version: 1 };
    expect(await perform(deleteAnnotation, author, input)).toMatchObject({
      failure: { code: 'withdraw_instead' },
    });
  });
});

describe('what cannot be stored or seen', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('a question with %s is refused with a reason', async (_what, question) => {
    const document = await makeDocument();
    const input = {
      ...annotationInput(document, '11 people', 'flag'),
      flag: { category: 'other', question },
    };
    expect(await perform(createAnnotation, await makePerson('annotator'), input as never)).toMatchObject({
      failure: { code: 'invalid_input' },
    });
  });

  it('the commitment of an event is to the words as they are stored', async () => {
    const document = await makeDocument();
    const input = { ...annotationInput(document, '11 people'), tags: [`${'a'.repeat(39)}😀`, 'Two  Words'] };
    const { id } = unwrap(await perform(createAnnotation, await makePerson('annotator'), input));
    const { remark, tags, salt } = await db.annotation.findUniqueOrThrow({ where: { id } });
    const event = await db.event.findFirstOrThrow({ where: { subjectId: id } });
    expect(tags).toEqual(['a'.repeat(39), 'two-words']);
    expect(event.commitment).toBe(commitmentTo({ remark, tags }, salt, sha256));
  });

  it('an edit cannot empty a note', async () => {
    const document = await makeDocument();
    const { id: annotationId, author } = await makeAnnotation(document);
    const input = { documentId: document.id, annotationId, version: 1, remark: { type: 'doc', content: [] } };
    expect(await perform(editAnnotation, author, input)).toMatchObject({
      failure: { code: 'invalid_input' },
    });
  });

  it('replies of a deleted annotation are hidden with it, also in the history', async () => {
    const document = await makeDocument();
    const { id, author } = await makeAnnotation(document);
    const reply = await makeReply(document, id);
    unwrap(
      await perform(deleteAnnotation, author, { documentId: document.id, annotationId: id, version: 1 }),
    );
    expect(await annotationVersions(reply.id, null)).toMatchObject({ failure: { code: 'not_found' } });
    expect(JSON.stringify(await historyPage(document.slug, 1, null))).not.toContain('I see it otherwise');
    expect(JSON.stringify(await historyPage(document.slug, 1, document.editor))).toContain(
      'Something to say',
    );
  });
});

describe('the history of a document', () => {
  it('is a chain without a broken link, numbered without gaps, after much at once', async () => {
    const document = await makeDocument();
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson('annotator')));
    await Promise.all(
      people.flatMap((author) =>
        ['11 people', '21 people'].map((quote) => makeAnnotation(document, { quote, author })),
      ),
    );
    const events = await eventsOf(document.id);
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    expect(brokenLink(events)).toBeNull();
    const forged = events.map((event, index) =>
      index === 4 ? { ...event, actorId: document.editor.id } : event,
    );
    expect(brokenLink(forged)).toBe(5);
  });

  it('cannot be changed in the database', async () => {
    const document = await makeDocument();
    const where = { streamId: documentStream(document.id) };
    await expect(db.event.updateMany({ where, data: { type: 'nothing' } })).rejects.toThrow(/never changed/);
    await expect(db.event.deleteMany({ where })).rejects.toThrow(/never changed/);
    await expect(
      db.revision.updateMany({ where: { documentId: document.id }, data: { text: '' } }),
    ).rejects.toThrow(/never changed/);
  });

  it('holds no words that anybody wrote', async () => {
    const document = await makeDocument();
    await makeAnnotation(document, { kind: 'flag' });
    expect(JSON.stringify(await eventsOf(document.id))).not.toMatch(/Something to say|How many/);
  });
});
