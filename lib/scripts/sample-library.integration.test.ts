import { expect, it } from 'vitest';
import { db } from '@/lib/server/db/client';
import { brokenLink } from '@/lib/server/events';
import { libraryPage } from '@/lib/server/queries/library';
import { loadSampleLibrary } from './sample-library';

it('the sample library loads once, through the ordinary commands, and shows what the product is for', async () => {
  // As when two instances start on a new database.
  const both = await Promise.all([loadSampleLibrary(), loadSampleLibrary()]);
  const [loaded] = both.filter((one) => one !== null);
  expect(both).toContain(null);
  expect(loaded?.documents).toBeGreaterThanOrEqual(5);
  expect(await loadSampleLibrary()).toBeNull();

  const { documents } = await libraryPage({ query: '', state: 'all', language: null, page: 1 }, null);
  expect(documents).toHaveLength(loaded?.documents ?? 0);
  for (const { id, title, tally, hasNotice, isSample } of documents) {
    expect(tally.open + tally.underReview, title).toBeGreaterThan(0);
    expect(tally.resolved, title).toBeGreaterThan(0);
    expect(tally.citations, title).toBeGreaterThan(0);
    expect(hasNotice && isSample, title).toBe(true);
    const where = { documentId: id, parentId: null };
    expect(await db.annotation.count({ where }), title).toBeGreaterThanOrEqual(12);
    const authors = await db.annotation.groupBy({ by: 'authorId', where });
    expect(authors.length, title).toBeGreaterThanOrEqual(3);
  }
  const anchors = await db.anchor.groupBy({ by: 'state', where: { revision: { number: 2 } }, _count: true });
  const states = new Map(anchors.map(({ state, _count }) => [state, _count]));
  for (const state of ['moved', 'suspect', 'orphaned'] as const)
    expect(states.get(state), state).toBeGreaterThan(0);
  expect(states.get('exact')).toBeGreaterThan(10);
  expect(await db.dispute.count({ where: { staleSince: 2, status: 'open' } })).toBeGreaterThan(0);
  expect(await db.suggestion.count({ where: { status: 'open' } })).toBeGreaterThan(0);
  expect(await db.suggestion.count({ where: { status: 'accepted', revision: 3 } })).toBeGreaterThan(0);
  for (const { id } of await db.eventStream.findMany()) {
    expect(
      brokenLink(await db.event.findMany({ where: { streamId: id }, orderBy: { sequence: 'asc' } })),
      id,
    ).toBeNull();
  }
});
