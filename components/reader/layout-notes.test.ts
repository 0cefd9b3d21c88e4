import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNotes, type PlacedNote } from './layout-notes';

const GAP = 12;
const notesInOrder = fc
  .array(fc.record({ anchor: fc.nat(5000), height: fc.integer({ min: 1, max: 400 }) }), { maxLength: 60 })
  .map((list): PlacedNote[] =>
    list.sort((a, b) => a.anchor - b.anchor).map((note, index) => ({ ...note, id: `n${index}` })),
  );

const top = (layout: ReturnType<typeof layoutNotes>, id: string) => layout.tops.get(id) ?? Number.NaN;

describe('layoutNotes', () => {
  it('puts notes with room level with their passages', () => {
    const notes = [
      { id: 'a', anchor: 10, height: 50 },
      { id: 'b', anchor: 100, height: 50 },
    ];
    expect([...layoutNotes(notes, { gap: GAP, height: 500 }).tops.values()]).toEqual([10, 100]);
  });

  it('spreads crowded notes around their passages', () => {
    const notes = [
      { id: 'a', anchor: 500, height: 100 },
      { id: 'b', anchor: 500, height: 100 },
    ];
    const layout = layoutNotes(notes, { gap: 0, height: 2000 });
    expect([top(layout, 'a'), top(layout, 'b')]).toEqual([450, 550]);
  });

  it('never overlaps, keeps the order, and leaves the top only for a fixed note', () => {
    fc.assert(
      fc.property(notesInOrder, fc.nat(6000), fc.option(fc.nat(59)), (notes, height, fixed) => {
        const fixedId = fixed === null ? null : `n${fixed}`;
        const layout = layoutNotes(notes, { gap: GAP, height, fixedId, roomAbove: 300 });
        let last = notes.some(({ id }) => id === fixedId) ? -300 : 0;
        for (const note of notes) {
          expect(top(layout, note.id)).toBeGreaterThanOrEqual(last - 1e-6);
          last = top(layout, note.id) + note.height + GAP;
        }
        expect(layout.bottom).toBeCloseTo(notes.length > 0 ? last - GAP : 0, 6);
      }),
    );
  });

  it('has the fixed note level with its passage whenever those before it leave room', () => {
    fc.assert(
      fc.property(notesInOrder, fc.nat(), fc.nat(500), (notes, pick, roomAbove) => {
        fc.pre(notes.length > 0);
        const index = pick % notes.length;
        const note = notes[index];
        if (!note) return;
        const before = notes.slice(0, index).reduce((sum, { height }) => sum + height + GAP, 0);
        const layout = layoutNotes(notes, { gap: GAP, height: 1000, fixedId: note.id, roomAbove });
        expect(top(layout, note.id)).toBeCloseTo(Math.max(note.anchor, before - roomAbove), 6);
        expect(Math.min(...layout.tops.values())).toBeGreaterThanOrEqual(-roomAbove - 1e-6);
      }),
    );
  });

  it('stays within the text as long as all notes fit', () => {
    fc.assert(
      fc.property(notesInOrder, fc.nat(6000), (notes, height) => {
        const needed = notes.reduce((sum, note) => sum + note.height + GAP, -GAP);
        fc.pre(notes.length > 0 && needed <= height);
        expect(layoutNotes(notes, { gap: GAP, height }).bottom).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });
});
