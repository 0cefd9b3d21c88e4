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
  for (const { title, tally, hasNotice, isSample } of documents) {
    const { notes, citations, contested, resolved, people } = tally;
    expect(notes + citations + contested + resolved, title).toBeGreaterThanOrEqual(12);
    expect(contested, title).toBeGreaterThan(0);
    expect(resolved, title).toBeGreaterThan(0);
    expect(citations, title).toBeGreaterThan(0);
    expect(people, title).toBeGreaterThanOrEqual(3);
    expect(hasNotice && isSample, title).toBe(true);
  }
  for (const { id } of await db.eventStream.findMany()) {
    expect(
      brokenLink(await db.event.findMany({ where: { streamId: id }, orderBy: { sequence: 'asc' } })),
      id,
    ).toBeNull();
  }
});
