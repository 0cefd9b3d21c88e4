import { describe, expect, it } from 'vitest';
import { makeAnnotation, makeDocument, makePerson, unwrap } from '@/lib/testing/factories';
import { revise } from '@/lib/testing/revisions';
import { decideAnchor } from '../commands/decide-anchor';
import { deleteAnnotation } from '../commands/delete-annotation';
import { perform } from '../perform';
import { comparePage } from './compare';

const FIRST = 'The first report counts 11 dead.\n\nAnother source names 21 people.\n\nNothing else is known.';
const SECOND = 'The first report counts 12 dead.\n\nNothing else is known.\n\nA third report says nothing.';

/** A document with two revisions, and annotations of which one changed its meaning, one lost its passage, one stayed. */
async function makeCompared() {
  const document = await makeDocument(FIRST);
  const doubtful = await makeAnnotation(document, { quote: 'counts 11 dead', kind: 'flag' });
  const lost = await makeAnnotation(document, { quote: 'Another source names 21 people' });
  await makeAnnotation(document, { quote: 'Nothing else is known' });
  unwrap(await revise(document, SECOND));
  return { document, doubtful, lost };
}

describe('comparing two revisions', () => {
  it('gives both texts and the annotations that stand otherwise, with what changed in their meaning', async () => {
    const { document, doubtful, lost } = await makeCompared();
    const page = await comparePage(document.slug, null, null);
    expect(page?.revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(page?.compared).toMatchObject({
      from: 1,
      to: 2,
      moreAnnotations: 0,
      annotations: [
        {
          id: doubtful.id,
          kind: 'flag',
          before: { state: 'exact', exact: 'counts 11 dead', closed: false },
          after: { state: 'suspect', exact: 'counts 12 dead', closed: false },
          changes: [{ kind: 'number', before: '11', after: '12' }],
        },
        {
          id: lost.id,
          before: { state: 'exact', exact: 'Another source names 21 people' },
          after: { state: 'orphaned' },
        },
      ],
    });
    expect(page?.compared?.before.content).toHaveLength(3);
    expect(page?.compared?.after.content[2]).toMatchObject({
      content: [{ text: 'A third report says nothing.' }],
    });
  });

  it('compares any two, in either direction, by what each says', async () => {
    const { document, doubtful } = await makeCompared();
    unwrap(await revise(document, SECOND.replace('12 dead', '11 dead')));
    const between = async (from: number, to: number) =>
      (await comparePage(document.slug, { from, to }, null))?.compared?.annotations.find(
        ({ id }) => id === doubtful.id,
      );
    expect(await between(3, 2)).toMatchObject({
      before: { exact: 'counts 11 dead' },
      after: { exact: 'counts 12 dead' },
    });
    expect(await between(2, 1)).toMatchObject({ changes: [{ kind: 'number', before: '12', after: '11' }] });
    // It waits for a person still, who is told so beside words that are the same.
    expect(await between(1, 3)).toMatchObject({
      before: { state: 'exact', exact: 'counts 11 dead' },
      after: { state: 'suspect', exact: 'counts 11 dead' },
      changes: [],
    });
  });

  it('tells of what somebody closed, and leaves out what was deleted', async () => {
    const { document, doubtful, lost } = await makeCompared();
    unwrap(await revise(document, `${SECOND}\n\nAnd no more.`));
    const about = { documentId: document.id, annotationId: doubtful.id };
    unwrap(await perform(deleteAnnotation, lost.author, { ...about, annotationId: lost.id, version: 1 }));
    unwrap(
      await perform(decideAnchor, document.editor, {
        ...{ ...about, revision: 3, version: 1 },
        ...{ decision: 'close', reason: 'The report was withdrawn.' },
      }),
    );
    const between = async (from: number, to: number) =>
      (await comparePage(document.slug, { from, to }, null))?.compared?.annotations;
    expect(await between(2, 3)).toMatchObject([
      { id: doubtful.id, before: { closed: false }, after: { closed: true } },
    ]);
    expect(await between(1, 3)).toHaveLength(1);
  });

  it('has nothing to compare where a revision is not there', async () => {
    const document = await makeDocument(FIRST);
    for (const numbers of [null, { from: 1, to: 2 }, { from: 0, to: 1 }])
      expect(await comparePage(document.slug, numbers, null)).toMatchObject({
        revisions: [{ number: 1 }],
        compared: null,
      });
    const same = await comparePage(document.slug, { from: 1, to: 1 }, null);
    expect(same?.compared).toMatchObject({ from: 1, to: 1, annotations: [] });
  });

  it('shows a draft to those who read it, and to nobody else', async () => {
    const document = await makeDocument(FIRST, { visibility: 'draft' });
    unwrap(await revise(document, SECOND));
    expect(await comparePage(document.slug, null, null)).toBeNull();
    expect(await comparePage(document.slug, null, await makePerson('annotator'))).toBeNull();
    expect((await comparePage(document.slug, null, document.editor))?.compared).toMatchObject({
      from: 1,
      to: 2,
    });
  });
});
