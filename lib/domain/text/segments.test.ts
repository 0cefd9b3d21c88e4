import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byReadingOrder, type Span } from './reading-order';
import { type Segment, segments } from './segments';
import { segmentsByBlock } from './segments-by-block';

const SIZE = 60;
const spans = fc
  .array(fc.tuple(fc.nat(SIZE), fc.nat(SIZE)), { maxLength: 12 })
  .map((pairs): Span[] =>
    pairs.map(([a, b], i) => ({ id: `n${(i * 7) % 13}`, start: Math.min(a, b), end: Math.max(a, b) })),
  );
/** Blocks of lengths 0..8, each followed by one separator. */
const blocks = fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }).map((lengths) => {
  let offset = 0;
  return lengths.map((length) => {
    const block = { start: offset, end: offset + length };
    offset += length + 1;
    return block;
  });
});

const covering = (all: Span[], at: number) =>
  all
    .filter((span) => span.start <= at && at < span.end)
    .sort(byReadingOrder)
    .map((span) => span.id);

const idsOf = (list: readonly Span[]) => list.map(({ id }) => id);

describe('segments', () => {
  it('splits where spans overlap', () => {
    expect(
      segments(
        [
          { id: 'b', start: 5, end: 12 },
          { id: 'a', start: 0, end: 8 },
        ],
        0,
        10,
      ).map(({ spans, ends, ...place }) => ({ ...place, spans: idsOf(spans), ends: idsOf(ends) })),
    ).toEqual([
      { start: 0, end: 5, spans: ['a'], ends: [] },
      { start: 5, end: 8, spans: ['a', 'b'], ends: ['a'] },
      { start: 8, end: 10, spans: ['b'], ends: ['b'] },
    ]);
  });

  it('is disjoint, ordered, and has at each offset exactly the spans that cover it', () => {
    fc.assert(
      fc.property(spans, fc.nat(SIZE), fc.nat(SIZE), (all, a, b) => {
        const from = Math.min(a, b);
        const to = Math.max(a, b);
        const found = segments(all, from, to);
        const ids = Array.from({ length: SIZE + 1 }, () => [] as readonly string[]);
        let last = from;
        for (const segment of found) {
          expect(segment.start).toBeGreaterThanOrEqual(last);
          expect(segment.end).toBeGreaterThan(segment.start);
          last = segment.end;
          for (let at = segment.start; at < segment.end; at++) ids[at] = idsOf(segment.spans);
        }
        expect(last).toBeLessThanOrEqual(Math.max(to, from));
        ids.forEach((found, at) => {
          expect(found).toEqual(at >= from && at < to ? covering(all, at) : []);
        });
        const visible = all.filter((s) => Math.max(s.start, from) < Math.min(s.end, to)).map((s) => s.id);
        expect(found.flatMap((s) => idsOf(s.ends)).sort()).toEqual(visible.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which the spans come', () => {
    fc.assert(
      fc.property(spans, (all) => {
        expect(segments([...all].reverse(), 0, SIZE)).toEqual(segments(all, 0, SIZE));
      }),
    );
  });
});

describe('segmentsByBlock', () => {
  it('gives each block what a sweep of that block alone gives', () => {
    fc.assert(
      fc.property(blocks, spans, (list, all) => {
        const found = segmentsByBlock(list, all);
        expect(found).toHaveLength(list.length);
        list.forEach((block, index) => {
          const bare = (list: readonly Segment<Span>[] | undefined) =>
            (list ?? []).map(({ start, end, spans }) => ({ start, end, spans }));
          expect(bare(found[index]?.segments)).toEqual(bare(segments(all, block.start, block.end)));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('ends each span once, or has it loose at one block that it touches', () => {
    fc.assert(
      fc.property(blocks, spans, (list, all) => {
        const found = segmentsByBlock(list, all);
        const every = found.flatMap((block) => block.segments);
        const size = list.at(-1)?.end ?? 0;
        for (const span of all) {
          const inside = every.filter((segment) => segment.spans.includes(span));
          const looseAt = list.filter((_, index) => found[index]?.loose.includes(span));
          expect(every.filter((s) => s.ends.includes(span))).toEqual(inside.slice(-1));
          expect(looseAt).toHaveLength(inside.length === 0 && span.start <= size ? 1 : 0);
          for (const block of looseAt) {
            expect(block.start <= span.end && span.start <= block.end).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows a passage that is a gap at the gap', () => {
    const list = [
      { start: 0, end: 1 },
      { start: 2, end: 2 },
      { start: 3, end: 4 },
    ];
    for (const [start, end] of [
      [1, 2],
      [1, 3],
      [2, 2],
      [2, 3],
    ] as const) {
      expect(segmentsByBlock(list, [{ id: 'a', start, end }]).map((block) => idsOf(block.loose))).toEqual([
        [],
        ['a'],
        [],
      ]);
    }
  });

  it('merges 1,000 spans into 20,000 blocks', () => {
    const list = Array.from({ length: 20_000 }, (_, i) => ({ start: i * 51, end: i * 51 + 50 }));
    const all = Array.from({ length: 1000 }, (_, i) => ({
      id: `n${i}`,
      start: i * 1000,
      end: i * 1000 + 2500,
    }));
    const found = segmentsByBlock(list, all);
    expect(found).toHaveLength(list.length);
    const marked = found
      .flatMap(({ segments }) => segments)
      .filter(({ spans }) => idsOf(spans).includes('n500'));
    expect([marked[0]?.start, marked.at(-1)?.end]).toEqual([500_000, 502_500]);
  });
});
