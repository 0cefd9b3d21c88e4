import { expect, it } from 'vitest';
import { db } from '@/lib/server/db/client';
import { brokenLink } from '@/lib/server/events';
import { libraryPage } from '@/lib/server/queries/library';
import { loadSampleLibrary } from './sample-library';

it('the sample library loads once, through the ordinary commands, and shows what the product is for', async () => {
  const loaded = await loadSampleLibrary();
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
  for (const { id } of await db.eventStream.findMany()) {
    expect(
      brokenLink(await db.event.findMany({ where: { streamId: id }, orderBy: { sequence: 'asc' } })),
      id,
    ).toBeNull();
  }
});
