import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/permissions';
import { makeAnnotation, makeDocument, makePerson, unwrap } from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { db } from '../db/client';
import { perform } from '../perform';
import { historyPage } from '../queries/history';
import { reimportPreview } from '../queries/reimport-preview';
import { deleteAnnotation } from './delete-annotation';
import { reimportDocument } from './save-revision';

const labels = { gap: '', facts: '', table: () => '', footnote: () => '', ref: () => '' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function makeScene(change: { visibility?: 'public' | 'draft' } = {}) {
  const paragraphs = [
    'The parliament counted 11 people in the town.',
    'Nothing is known of those who fled to the mountains.',
    'A commission sat for two years and published a list.',
  ];
  const document = await makeDocument(paragraphs.join('\n\n'), change);
  const newer = [paragraphs[2], paragraphs[0]?.replace('11', '13'), 'A paragraph of the second edition.'];
  const text = newer.join('\n\n');
  return {
    document,
    text,
    store: (actor: Actor, input: { basedOn?: number; text?: string } = {}) =>
      perform(reimportDocument, actor, {
        documentId: document.id,
        basedOn: input.basedOn ?? 1,
        source: { bytes: bytesOf(input.text ?? text), format: 'text' },
        summary: 'The second edition.',
        idempotencyKey: randomUUID(),
      }),
    look: (actor: Actor, said = text) =>
      reimportPreview(
        { documentId: document.id, bytes: bytesOf(said), format: 'text' },
        false,
        labels,
        actor,
      ),
  };
}

describe('a new version of the source', () => {
  it('becomes a revision on which the annotations stand', async () => {
    const { document, text, store } = await makeScene();
    const moved = await makeAnnotation(document, { quote: 'in the town' });
    const doubtful = await makeAnnotation(document, { quote: '11 people' });
    const gone = await makeAnnotation(document, { quote: 'fled to the mountains' });
    expect(unwrap(await store(await makePerson('editor', { name: 'Rowan' })))).toEqual({
      revision: 2,
      summary: 'The second edition.',
    });
    const revision = await db.revision.findUniqueOrThrow({
      where: { documentId_number: { documentId: document.id, number: 2 } },
      include: { anchors: true },
    });
    expect(revision).toMatchObject({ text: text.replaceAll('\n\n', '\n'), summary: 'The second edition.' });
    const stateOf = (id: string) => revision.anchors.find(({ annotationId }) => annotationId === id)?.state;
    expect([stateOf(moved.id), stateOf(doubtful.id), stateOf(gone.id)]).toEqual([
      'moved',
      'suspect',
      'orphaned',
    ]);
    const history = await historyPage(document.slug, 1, null);
    expect(history?.entries[0]).toMatchObject({
      ...{ type: 'document.revised', by: 'Rowan', payload: { format: 'text', revision: 2 } },
      revision: { summary: 'The second edition.' },
    });
  });

  it('is refused where somebody saved meanwhile, where nothing changed, and where it is no text', async () => {
    const { document, store } = await makeScene();
    const editor = await makePerson('editor');
    expect(await store(editor, { text: document.text.replaceAll('\n', '\n\n') })).toMatchObject({
      failure: { code: 'unchanged' },
    });
    expect(await store(editor, { text: '\0' })).toMatchObject({ failure: { code: 'import_failed' } });
    unwrap(await revise(document, 'Somebody else was faster.'));
    expect(await store(editor)).toMatchObject({
      failure: { code: 'stale_revision', details: { revision: 2 } },
    });
    unwrap(await store(editor, { basedOn: 2 }));
  });

  it('is taken from editors only, who are also the only ones to look at it', async () => {
    const { store, look } = await makeScene();
    for (const role of ['reader', 'annotator', 'reviewer'] as const) {
      const person = await makePerson(role);
      expect(await store(person)).toMatchObject({ failure: { code: 'role_lacks_this' } });
      expect(await look(person)).toMatchObject({ failure: { code: 'role_lacks_this' } });
    }
    expect(await look(null)).toMatchObject({ failure: { code: 'sign_in_first' } });
    const draft = await makeScene({ visibility: 'draft' });
    expect(await draft.look(await makePerson('annotator'))).toMatchObject({
      failure: { code: 'document_not_found' },
    });
    unwrap(await draft.look(await makePerson('editor')));
  });
});

describe('its preview', () => {
  it('says what becomes of the annotations, as it then does', async () => {
    const { document, look, store } = await makeScene();
    await makeAnnotation(document, { quote: 'in the town' });
    const doubtful = await makeAnnotation(document, { quote: '11 people' });
    const gone = await makeAnnotation(document, { quote: 'fled to the mountains' });
    const deleted = await makeAnnotation(document, { quote: 'Nothing is known' });
    const taken = { documentId: document.id, annotationId: deleted.id, version: 1 };
    unwrap(await perform(deleteAnnotation, deleted.author, taken));
    const editor = await makePerson('editor');
    const preview = unwrap(await look(editor));
    if (!preview.ok) throw new Error('refused');
    expect(preview.effect).toMatchObject({
      ...{ basedOn: 1, isUnchanged: false },
      counts: { stay: 0, moved: 1, edited: 0, suspect: 1, orphaned: 1 },
      affected: [
        {
          ...{ id: doubtful.id, state: 'suspect', before: '11 people', after: '13 people' },
          changes: [{ kind: 'number', before: '11', after: '13' }],
        },
        { id: gone.id, state: 'orphaned', before: 'fled to the mountains', after: '' },
      ],
    });
    expect(await db.revision.count({ where: { documentId: document.id } })).toBe(1);
    unwrap(await store(editor));
    const event = await db.event.findFirstOrThrow({
      where: { type: 'document.revised', subjectId: document.id },
    });
    expect(event.payload).toMatchObject({
      states: { exact: 0, moved: 1, edited: 0, suspect: 1, orphaned: 1 },
    });
  });

  it('says that nothing changes, and why a file is no text', async () => {
    const { document, look } = await makeScene();
    const editor = await makePerson('editor');
    expect(unwrap(await look(editor, document.text.replaceAll('\n', '\n\n')))).toMatchObject({
      effect: { isUnchanged: true },
    });
    expect(unwrap(await look(editor, ''))).toMatchObject({ ok: false, problem: { code: 'empty' } });
  });
});
