import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/permissions';
import {
  annotationInput,
  makeAnnotation,
  makeDocument,
  makePerson,
  remarkOf,
  unwrap,
} from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { db } from '../db/client';
import { perform } from '../perform';
import { documentPage } from '../queries/document-page';
import { annotationVersions, historyPage } from '../queries/history';
import { noticesPage } from '../queries/notices';
import { acceptSuggestion } from './accept-suggestion';
import { createAnnotation } from './create-annotation';
import { declineSuggestion } from './decline-suggestion';
import { deleteAnnotation } from './delete-annotation';
import { editAnnotation } from './edit-annotation';

async function makeSuggestion(
  quote = '11 people',
  { text, replacement }: { text?: string; replacement?: string } = {},
) {
  const document = await makeDocument(text);
  const author = await makePerson('annotator', { name: 'Wren' });
  const input = annotationInput(document, quote, 'suggestion');
  const said = replacement === undefined ? input : { ...input, suggestion: { replacement } };
  const { id } = unwrap(await perform(createAnnotation, author, said as typeof input));
  const suggestion = { id, author };
  const at = { documentId: document.id, annotationId: suggestion.id };
  return {
    document,
    suggestion,
    shown: async (viewer: Actor = null) =>
      (await documentPage(document.slug, viewer))?.annotations.find(({ id }) => id === suggestion.id),
    accept: (actor: Actor, change: { version?: number; replaces?: string } = {}) =>
      perform(acceptSuggestion, actor, { ...at, version: 1, summary: 'Other words.', ...change }),
    decline: (actor: Actor, change: { version?: number; reason?: string } = {}) =>
      perform(declineSuggestion, actor, { ...at, version: 1, reason: 'The source says 11.', ...change }),
    edit: (actor: Actor, replacement: string, version = 1) =>
      perform(editAnnotation, actor, {
        ...at,
        version,
        remark: remarkOf('A reason.'),
        suggestion: { replacement },
      }),
    remove: (actor: Actor) => perform(deleteAnnotation, actor, { ...at, version: 1 }),
  };
}

describe('a suggestion', () => {
  it('keeps the words it is about and those it proposes, and says so to everybody', async () => {
    const { shown } = await makeSuggestion();
    expect(await shown()).toMatchObject({
      kind: 'suggestion',
      suggestion: {
        ...{ original: '11 people', replacement: 'other words', status: 'open' },
        ...{ decision: null, deciding: null },
      },
    });
  });

  it('needs no reason, but another wording, within one paragraph', async () => {
    const document = await makeDocument('One.\n\nTwo two.\n\nThree.');
    const annotator = await makePerson('annotator');
    const suggest = (quote: string, replacement: string) =>
      perform(createAnnotation, annotator, {
        ...annotationInput(document, quote, 'note'),
        kind: 'suggestion',
        remark: { type: 'doc', content: [{ type: 'paragraph' }] },
        suggestion: { replacement },
      });
    expect(await suggest('Two two.', 'Two two.')).toMatchObject({
      failure: { code: 'replacement_unchanged' },
    });
    expect(await suggest('One.\nTwo', 'x')).toMatchObject({ failure: { code: 'passage_spans_blocks' } });
    expect(await suggest('One.', 'a\0b')).toMatchObject({ failure: { code: 'invalid_input' } });
    expect(await suggest('One.', 'a\u0007b')).toMatchObject({ failure: { code: 'invalid_input' } });
    unwrap(await suggest('One.', ''));
    unwrap(await suggest('Two two.', 'Two\r\ntwo.'));
    const page = await documentPage(document.slug, null);
    expect(page?.annotations.map(({ suggestion }) => suggestion?.replacement)).toEqual(['', 'Two\ntwo.']);
  });

  it('is edited by whoever made it, every version kept, and not into what stands there', async () => {
    const { suggestion, edit, shown } = await makeSuggestion();
    unwrap(await edit(suggestion.author, '12 people'));
    expect(await shown()).toMatchObject({ version: 2, suggestion: { replacement: '12 people', version: 2 } });
    expect(unwrap(await annotationVersions(suggestion.id, null)).versions).toMatchObject([
      { suggestion: { original: '11 people', replacement: 'other words' } },
    ]);
    expect(await edit(suggestion.author, '11 people', 2)).toMatchObject({
      failure: { code: 'replacement_unchanged' },
    });
    expect(await edit(await makePerson('editor'), '13 people', 2)).toMatchObject({
      failure: { code: 'not_the_author' },
    });
  });

  it('is declined with a reason that everybody reads, and whoever made it is told', async () => {
    const { document, suggestion, decline, shown } = await makeSuggestion();
    const editor = await makePerson('editor', { name: 'Rowan' });
    expect((await shown(editor))?.suggestion?.deciding).toEqual({ refusal: null });
    unwrap(await decline(editor));
    expect((await shown(editor))?.suggestion).toMatchObject({
      status: 'declined',
      decision: { by: { name: 'Rowan' }, reason: 'The source says 11.' },
      deciding: null,
      revision: null,
    });
    expect(await db.notice.findMany({ where: { annotationId: suggestion.id } })).toMatchObject([
      { personId: suggestion.author.id, type: 'suggestion_declined', revision: 1, readAt: null },
    ]);
    expect((await noticesPage(suggestion.author, 1))?.notices).toMatchObject([
      {
        type: 'suggestion_declined',
        kind: 'suggestion',
        mine: true,
        reason: 'The source says 11.',
        read: false,
      },
    ]);
    const history = await historyPage(document.slug, 1, null);
    expect(history?.entries[0]).toMatchObject({
      type: 'suggestion.declined',
      by: 'Rowan',
      reason: 'The source says 11.',
      annotation: { kind: 'suggestion', passage: '11 people' },
    });
  });

  it('is decided about once: neither declined again nor edited nor deleted afterwards', async () => {
    const { suggestion, decline, edit, remove } = await makeSuggestion();
    const decided = { failure: { code: 'suggestion_decided' } };
    unwrap(await decline(await makePerson('editor')));
    expect(await decline(await makePerson('editor'), { version: 2 })).toMatchObject(decided);
    expect(await edit(suggestion.author, '12 people')).toMatchObject(decided);
    expect(await remove(suggestion.author)).toMatchObject(decided);
  });

  it('is not declined in the words of an earlier version, nor without a reason', async () => {
    const { suggestion, decline, edit } = await makeSuggestion();
    const editor = await makePerson('editor');
    unwrap(await edit(suggestion.author, '12 people'));
    expect(await decline(editor)).toMatchObject({ failure: { code: 'stale' } });
    expect(await decline(editor, { version: 2, reason: ' ' })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
    unwrap(await decline(editor, { version: 2 }));
  });

  it.each(['reader', 'annotator', 'reviewer'] as const)('is not decided about by a %s', async (role) => {
    const { decline, shown } = await makeSuggestion();
    const person = await makePerson(role);
    expect(await decline(person)).toMatchObject({ failure: { code: 'role_lacks_this' } });
    expect((await shown(person))?.suggestion?.deciding).toBeNull();
  });

  it('is not decided about by the editor who made it, who may take it back', async () => {
    const document = await makeDocument();
    const editor = await makePerson('editor');
    const { id } = await makeAnnotation(document, { kind: 'suggestion', author: editor });
    const input = { documentId: document.id, annotationId: id, version: 1 };
    const shown = (await documentPage(document.slug, editor))?.annotations[0];
    expect(shown?.suggestion?.deciding).toEqual({ refusal: 'you_suggested_it' });
    expect(shown?.can).toContain('delete');
    expect(await perform(declineSuggestion, editor, { ...input, reason: 'No.' })).toMatchObject({
      failure: { code: 'you_suggested_it' },
    });
    unwrap(await perform(deleteAnnotation, editor, input));
  });
});

const newest = (documentId: string) =>
  db.revision.findFirstOrThrow({
    where: { documentId },
    orderBy: { number: 'desc' },
    include: { credits: true, anchors: true },
  });

describe('accepting a suggestion', () => {
  it('makes a revision that credits both, in which the suggestion stands on its words', async () => {
    const { document, suggestion, accept, shown } = await makeSuggestion('11 people', {
      replacement: '12 people',
    });
    const note = await makeAnnotation(document, { quote: '21 people' });
    const editor = await makePerson('editor', { name: 'Rowan' });
    expect(unwrap(await accept(editor))).toEqual({ revision: 2 });
    const revision = await newest(document.id);
    expect(revision).toMatchObject({
      ...{ number: 2, basedOn: 1, summary: 'Other words.', authorId: editor.id },
      text: document.text.replace('11 people', '12 people'),
      credits: [{ personId: suggestion.author.id }],
    });
    expect(revision.anchors.find(({ annotationId }) => annotationId === suggestion.id)).toMatchObject({
      ...{ state: 'exact', exact: '12 people', closed: false, changes: [] },
    });
    expect(revision.anchors.find(({ annotationId }) => annotationId === note.id)).toMatchObject({
      state: 'exact',
      exact: '21 people',
    });
    expect(await shown(editor)).toMatchObject({
      can: ['reply'],
      anchor: { exact: '12 people', decisions: [] },
      suggestion: {
        ...{ status: 'accepted', original: '11 people', replacement: '12 people', revision: 2 },
        ...{ decision: { by: { name: 'Rowan' }, reason: '' }, deciding: null },
      },
    });
    const history = await historyPage(document.slug, 1, null);
    expect(history?.entries.slice(0, 2)).toMatchObject([
      { type: 'suggestion.accepted', by: 'Rowan', payload: { revision: 2 } },
      { type: 'document.revised', by: 'Rowan', revision: { summary: 'Other words.', credits: ['Wren'] } },
    ]);
  });

  it('tells whoever made it, once, and not that their passage changed', async () => {
    const { suggestion, accept } = await makeSuggestion('11 people', { replacement: '12 people' });
    unwrap(await accept(await makePerson('editor')));
    expect(await db.notice.findMany({ where: { annotationId: suggestion.id } })).toMatchObject([
      { personId: suggestion.author.id, type: 'suggestion_accepted', revision: 2 },
    ]);
  });

  it('puts in doubt what others said of the words that it changed', async () => {
    const { document, accept } = await makeSuggestion('11 people', { replacement: '12 people' });
    const note = await makeAnnotation(document, { quote: '11 people were killed' });
    unwrap(await accept(await makePerson('editor')));
    const { anchors } = await newest(document.id);
    expect(anchors.find(({ annotationId }) => annotationId === note.id)?.state).toBe('suspect');
    expect(await db.notice.count({ where: { annotationId: note.id, type: 'passage_changed' } })).toBe(1);
  });

  it('takes words out, after which it stands nowhere and waits for nobody', async () => {
    const { document, suggestion, accept } = await makeSuggestion(' were killed', { replacement: '' });
    unwrap(await accept(await makePerson('editor')));
    const revision = await newest(document.id);
    expect(revision.text).toBe(document.text.replace(' were killed', ''));
    const anchor = revision.anchors.find(({ annotationId }) => annotationId === suggestion.id);
    expect(anchor).toMatchObject({ state: 'orphaned', closed: true, exact: ' were killed' });
    expect(anchor?.start).toBe(anchor?.end);
  });

  it('is refused where the passage has changed since, with what stands there now', async () => {
    const { document, accept } = await makeSuggestion('11 people', { replacement: '12 people' });
    unwrap(await revise(document, document.text.replace('11 people', '13 people').replace('\n', '\n\n')));
    expect(await accept(await makePerson('editor'))).toMatchObject({
      failure: { code: 'suggestion_outdated', details: { reads: '13 people', revision: 2 } },
    });
    expect((await newest(document.id)).number).toBe(2);
  });

  it('goes in the place of other words once somebody has seen these, and of no others', async () => {
    const { document, suggestion, accept, shown } = await makeSuggestion('11 people', {
      replacement: '12 people',
    });
    const editor = await makePerson('editor');
    const revised = document.text.replace('11 people', '13 people').replace('\n', '\n\n');
    unwrap(await revise(document, revised));
    expect((await shown())?.anchor.state).toBe('suspect');
    expect(await accept(editor, { replaces: '14 people' })).toMatchObject({
      failure: { code: 'suggestion_outdated', details: { reads: '13 people' } },
    });
    unwrap(await accept(editor, { replaces: '13 people' }));
    const revision = await newest(document.id);
    expect(revision).toMatchObject({ number: 3, text: document.text.replace('11 people', '12 people') });
    expect(revision.anchors).toMatchObject([
      { annotationId: suggestion.id, state: 'exact', exact: '12 people', changes: [] },
    ]);
  });

  it('is refused where the passage is gone', async () => {
    const { document, accept } = await makeSuggestion('Second paragraph: 21 people were killed.');
    unwrap(await revise(document, 'First paragraph: 11 people were killed.'));
    const gone = { failure: { code: 'suggestion_outdated', details: { reads: null, revision: 2 } } };
    const editor = await makePerson('editor');
    expect(await accept(editor)).toMatchObject(gone);
    expect(await accept(editor, { replaces: 'Second paragraph: 21 people were killed.' })).toMatchObject(
      gone,
    );
  });

  it('is refused where a person put it on other words', async () => {
    const { suggestion, accept } = await makeSuggestion('11 people', { replacement: '12 people' });
    await db.anchor.updateMany({ where: { annotationId: suggestion.id }, data: { exact: '21 people' } });
    expect(await accept(await makePerson('editor'))).toMatchObject({
      failure: { code: 'suggestion_outdated', details: { reads: '21 people' } },
    });
  });

  it('goes where the passage has moved to, with its words', async () => {
    const one = 'The parliament counted 11 people in the town.';
    const other = 'Nothing is known of those who fled to the mountains in the night.';
    const { document, accept } = await makeSuggestion('11 people', {
      text: `${one}\n\n${other}`,
      replacement: '12 people',
    });
    unwrap(await revise(document, `${other}\n\n${one}`));
    unwrap(await accept(await makePerson('editor')));
    expect((await newest(document.id)).text).toBe(`${other}\n${one.replace('11 people', '12 people')}`);
  });

  it('is done once when two editors do it at the same time', async () => {
    const { document, accept, decline } = await makeSuggestion();
    const editors = [await makePerson('editor'), await makePerson('admin'), await makePerson('editor')];
    const answers = await Promise.all([
      ...editors.map((editor) => accept(editor)),
      decline(editors[0] ?? null),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.notice.count({ where: { annotation: { documentId: document.id } } })).toBe(1);
    expect((await newest(document.id)).number).toBeLessThanOrEqual(2);
  });

  it('is refused to a version that was edited since, without a summary, and to whoever made it', async () => {
    const { suggestion, accept, edit } = await makeSuggestion();
    unwrap(await edit(suggestion.author, '12 people'));
    expect(await accept(await makePerson('editor'))).toMatchObject({ failure: { code: 'stale' } });
    expect(await accept(suggestion.author, { version: 2 })).toMatchObject({
      failure: { code: 'role_lacks_this' },
    });
    unwrap(await accept(await makePerson('admin'), { version: 2 }));
  });
});

describe('other annotations', () => {
  it('are not decided about', async () => {
    const document = await makeDocument();
    const { id } = await makeAnnotation(document, {});
    const input = { documentId: document.id, annotationId: id, version: 1, reason: 'No.' };
    expect((await perform(declineSuggestion, await makePerson('editor'), input)).ok).toBe(false);
  });
});
