import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/permissions';
import type { DecideAnchorInput } from '@/lib/schemas/annotation';
import { annotationInput, makeAnnotation, makeDocument, makePerson, unwrap } from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { db } from '../db/client';
import { perform } from '../perform';
import { documentChanges } from '../queries/changes';
import { documentPage } from '../queries/document-page';
import { historyPage } from '../queries/history';
import { createAnnotation } from './create-annotation';
import { decideAnchor } from './decide-anchor';
import { deleteAnnotation } from './delete-annotation';

const FIRST =
  'The first report counts 11 dead.\n\nThe second report counts 21 dead.\n\nNothing else is known.';
const CHANGED = FIRST.replace('11 dead', '12 dead');
const WITHOUT = FIRST.replace('The first report counts 11 dead.\n\n', '');

/** A note or flag on "11 dead", in a document that has been revised since. */
async function makeDoubt(text = CHANGED, kind: 'note' | 'flag' = 'note') {
  const made = await makeDocument(FIRST);
  const annotation = await makeAnnotation(made, { quote: 'counts 11 dead', kind });
  unwrap(await revise(made, text));
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId: made.id, number: 2 } },
  });
  const document = { ...made, text: revision.text, revisionId: revision.id };
  const decide = (actor: Actor, change: Partial<DecideAnchorInput> = {}) =>
    perform(decideAnchor, actor, {
      documentId: document.id,
      annotationId: annotation.id,
      revision: 2,
      version: 1,
      decision: 'confirm',
      ...change,
    });
  const shown = async (actor: Actor = null) =>
    (await documentPage(document.slug, actor))?.annotations.find(({ id }) => id === annotation.id);
  const passageAt = (quote: string) => {
    const start = document.text.indexOf(quote);
    return { start, end: start + quote.length, exact: quote };
  };
  return { document, annotation, decide, shown, passageAt };
}

describe('a passage that waits for a person', () => {
  it('is shown with what it said before and what changed, and what each may decide', async () => {
    const { annotation, shown } = await makeDoubt();
    expect((await shown())?.anchor).toMatchObject({
      state: 'suspect',
      exact: 'counts 12 dead',
      changes: [{ kind: 'number', before: '11', after: '12' }],
      last: { revision: 1, exact: 'counts 11 dead' },
      decided: null,
      decisions: [],
    });
    expect((await shown(annotation.author))?.anchor.decisions).toEqual(['confirm', 'move', 'close']);
    expect((await shown(await makePerson('annotator')))?.anchor.decisions).toEqual([]);
  });

  it('is confirmed: it no longer waits, and what it said before is kept', async () => {
    const { document, annotation, decide, shown } = await makeDoubt();
    const reviewer = await makePerson('reviewer', { name: 'Alder' });
    unwrap(await decide(reviewer, { reason: 'The corrected count.' }));
    expect((await shown(reviewer))?.anchor).toMatchObject({
      state: 'edited',
      exact: 'counts 12 dead',
      changes: [],
      closed: false,
      version: 2,
      decided: { by: { name: 'Alder' }, reason: 'The corrected count.' },
    });
    const kept = await db.anchorVersion.findMany({ where: { annotationId: annotation.id } });
    expect(kept).toMatchObject([
      { version: 1, state: 'suspect', changes: [{ before: '11' }], deciderId: null },
    ]);
    const event = await db.event.findFirstOrThrow({
      where: { subjectId: annotation.id, type: 'anchor.confirmed' },
    });
    expect(event.payload).toMatchObject({ revision: 2, version: 2, state: 'edited' });
    expect(JSON.stringify(event.payload)).not.toContain('count');
    const entry = (await historyPage(document.slug, 1, null))?.entries[0];
    expect(entry).toMatchObject({ type: 'anchor.confirmed', by: 'Alder', reason: 'The corrected count.' });
  });

  it('is moved to a passage of the newest text that says what the person saw', async () => {
    const { document, annotation, decide, shown, passageAt } = await makeDoubt(WITHOUT);
    const { author } = annotation;
    expect((await shown(author))?.anchor).toMatchObject({
      state: 'orphaned',
      last: { revision: 1, exact: 'counts 11 dead' },
      decisions: ['move', 'close'],
    });
    expect(await decide(author)).toMatchObject({ failure: { code: 'decision_not_possible' } });
    const passage = passageAt('counts 21 dead');
    for (const wrong of [
      { ...passage, start: passage.start + 1 },
      { ...passage, end: 5_000 },
    ])
      expect(await decide(author, { decision: 'move', passage: wrong })).toMatchObject({
        failure: { code: 'passage_mismatch' },
      });
    expect(await decide(author, { decision: 'move' })).toMatchObject({ failure: { code: 'invalid_input' } });
    unwrap(await decide(author, { decision: 'move', passage }));
    expect((await shown(author))?.anchor).toMatchObject({ state: 'exact', ...passage, decisions: ['move'] });
    const anchor = await db.anchor.findFirstOrThrow({
      where: { annotationId: annotation.id, revisionId: document.revisionId },
    });
    expect(anchor).toMatchObject({ prefix: 'The second report ', score: 1 });
  });

  it('is closed with a reason, comes last from then on, and is opened again', async () => {
    const { document, annotation, decide, shown } = await makeDoubt(WITHOUT);
    const input = annotationInput(document, 'Nothing else');
    const passage = { ...input.passage, revision: 2 };
    const other = unwrap(await perform(createAnnotation, annotation.author, { ...input, passage }));
    const editor = await makePerson('editor');
    expect(await decide(editor, { decision: 'close' })).toMatchObject({ failure: { code: 'reason_needed' } });
    unwrap(await decide(editor, { decision: 'close', reason: 'The report was withdrawn.' }));
    expect((await shown(editor))?.anchor).toMatchObject({
      closed: true,
      state: 'orphaned',
      decisions: ['reopen'],
    });
    expect(
      await decide(annotation.author, { decision: 'close', reason: 'Again.', version: 2 }),
    ).toMatchObject({
      failure: { code: 'decision_not_possible' },
    });
    const order = async () => (await documentPage(document.slug, null))?.annotations.map(({ id }) => id);
    expect(await order()).toEqual([other.id, annotation.id]);
    unwrap(await decide(annotation.author, { decision: 'reopen', version: 2 }));
    // Its words are gone, so it still comes after those that stand somewhere.
    expect(await order()).toEqual([other.id, annotation.id]);
    expect((await shown(editor))?.anchor).toMatchObject({ closed: false, decisions: ['move', 'close'] });
    expect(
      await db.anchorVersion.findMany({
        orderBy: { version: 'asc' },
        where: { annotationId: annotation.id },
      }),
    ).toMatchObject([{ closed: false }, { closed: true, reason: 'The report was withdrawn.' }]);
  });

  it('of two people who decide at once one wins, and the other is told what happened', async () => {
    const { annotation, decide } = await makeDoubt();
    const [alder, wren] = [
      await makePerson('reviewer', { name: 'Alder' }),
      await makePerson('editor', { name: 'Wren' }),
    ];
    const answers = await Promise.all([
      decide(alder, { reason: 'It still applies.' }),
      decide(wren, { decision: 'close', reason: 'It no longer applies.' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const won = answers.findIndex(({ ok }) => ok);
    const winner = [
      { by: 'Alder', decision: 'confirm', reason: 'It still applies.' },
      { by: 'Wren', decision: 'close', reason: 'It no longer applies.' },
    ][won];
    expect(answers[1 - won]).toMatchObject({
      failure: { code: 'stale', details: { ...winner, version: 2 } },
    });
    expect(await db.anchorVersion.count({ where: { annotationId: annotation.id } })).toBe(1);
  });

  it('is decided on the newest revision only', async () => {
    const { document, annotation, decide } = await makeDoubt();
    unwrap(await revise(document, `${CHANGED}\n\nMore.`));
    expect(await decide(annotation.author)).toMatchObject({
      failure: { code: 'stale_revision', details: { revision: 3 } },
    });
  });

  it('is left to others by whoever may not decide, and with its annotation once that is deleted', async () => {
    const { document, annotation, decide } = await makeDoubt();
    const told = async (actor: Actor) => {
      const answer = await decide(actor);
      return answer.ok ? 'ok' : answer.failure.code;
    };
    expect(await told(null)).toBe('sign_in_first');
    expect(await told(await makePerson('reader'))).toBe('role_lacks_this');
    expect(await told(await makePerson('annotator'))).toBe('not_the_author');
    const { id: annotationId, author } = annotation;
    unwrap(await perform(deleteAnnotation, author, { documentId: document.id, annotationId, version: 1 }));
    expect(await told(author)).toBe('annotation_deleted');
  });

  it('reaches live pages', async () => {
    const { document, annotation, decide } = await makeDoubt();
    const { sequence } = (await documentPage(document.slug, null))?.document ?? { sequence: 0 };
    unwrap(await decide(annotation.author));
    expect(await documentChanges(document.id, sequence, null)).toMatchObject({
      value: { annotations: [{ id: annotation.id, anchor: { state: 'edited', version: 2 } }], removed: [] },
    });
  });
});

describe('a dispute whose passage changed', () => {
  it('is stale until somebody has decided, and again when that is opened anew', async () => {
    const { annotation, decide, shown } = await makeDoubt(CHANGED, 'flag');
    expect((await shown())?.dispute?.staleSince).toBe(2);
    unwrap(await decide(annotation.author, { decision: 'close', reason: 'Settled by the new text.' }));
    expect((await shown())?.dispute?.staleSince).toBeNull();
    unwrap(await decide(annotation.author, { decision: 'reopen', version: 2 }));
    expect((await shown())?.dispute?.staleSince).toBe(2);
    unwrap(await decide(annotation.author, { version: 3 }));
    expect((await shown())?.dispute?.staleSince).toBeNull();
  });
});
