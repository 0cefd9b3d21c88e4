import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAnnotation, exampleDispute, exampleSuggestion } from './example-annotation';
import { inReadingOrder, mergeChanges } from './merge-changes';

const annotations = fc
  .uniqueArray(fc.record({ id: fc.nat(30), start: fc.nat(20), length: fc.nat(9), author: fc.nat(3) }), {
    selector: ({ id }) => id,
  })
  .map((list) =>
    list.map(({ id, start, length, author }) =>
      exampleAnnotation({
        id: `a${id}`,
        author: { id: `p${author}`, name: '' },
        anchor: { start, end: start + length },
      }),
    ),
  );
const changes = fc.record({
  annotations,
  removed: fc.uniqueArray(fc.nat(30).map((id) => `a${id}`)),
});

describe('mergeChanges', () => {
  it('adds, replaces and takes away, and keeps what did not change as it is', () => {
    const kept = exampleAnnotation({ id: 'kept', anchor: { start: 5, end: 6 } });
    const old = exampleAnnotation({ id: 'changed', anchor: { start: 1, end: 2 } });
    const changed = { ...old, version: 2 };
    const added = exampleAnnotation({ id: 'added', anchor: { start: 3, end: 4 } });
    const gone = exampleAnnotation({ id: 'gone', anchor: { start: 9, end: 10 } });
    const merged = mergeChanges(
      [old, kept, gone],
      { annotations: [changed, added], removed: ['gone'] },
      null,
    );
    expect(merged.annotations).toEqual([changed, added, kept]);
    expect(merged.annotations[2]).toBe(kept);
    expect(merged.news).toEqual({ added: ['added'], changed: ['changed'], removed: ['gone'] });
  });

  it('does not call news what the reader did', () => {
    const mine = exampleAnnotation({ id: 'mine', author: { id: 'me', name: 'Me' } });
    const merged = mergeChanges([], { annotations: [mine], removed: [] }, 'me');
    expect(merged.news.added).toEqual([]);
    expect(mergeChanges([mine], { annotations: [{ ...mine, version: 2 }], removed: [] }, 'me').news).toEqual(
      merged.news,
    );
  });

  it('calls a reply or a move of somebody else news, on an own annotation too', () => {
    const mine = exampleAnnotation({ author: { id: 'me', name: 'Me' }, dispute: exampleDispute() });
    const by = { id: 'other', name: 'Other' };
    const reply = {
      id: 'r',
      author: by,
      remark: mine.remark,
      version: 1,
      createdAt: mine.createdAt,
      editedAt: null,
      can: [],
    };
    const moved = exampleDispute({
      status: 'under_review',
      version: 2,
      history: [{ version: 2, to: 'under_review', outcome: null, reason: '', by, at: mine.createdAt }],
    });
    const decision = { by, at: mine.createdAt, reason: '' };
    for (const after of [
      { ...mine, replies: [reply] },
      { ...mine, dispute: moved },
      { ...mine, suggestion: exampleSuggestion({ status: 'declined', decision }) },
    ])
      expect(mergeChanges([mine], { annotations: [after], removed: [] }, 'me').news.changed).toEqual([
        mine.id,
      ]);
  });

  it('is ordered, unique and idempotent, and ends with what the changes say', () => {
    fc.assert(
      fc.property(annotations, changes, (shown, change) => {
        const once = mergeChanges(inReadingOrder(shown), change, 'p1');
        const ids = once.annotations.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(once.annotations).toEqual(inReadingOrder(once.annotations));
        for (const id of change.removed) expect(ids).not.toContain(id);
        for (const annotation of change.annotations)
          if (!change.removed.includes(annotation.id)) expect(once.annotations).toContain(annotation);
        const twice = mergeChanges(once.annotations, change, 'p1');
        expect(twice.annotations).toEqual(once.annotations);
      }),
    );
  });
});
