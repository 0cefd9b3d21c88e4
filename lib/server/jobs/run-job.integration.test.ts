import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocument } from '@/lib/domain/document/import-document';
import { runJob } from './run-job';

const markdown = (paragraphs: number): Uint8Array =>
  new TextEncoder().encode(
    `# A long report\n\n${'Some *say* that [others](https://example.org/) say that they say.\n\n'.repeat(paragraphs)}`,
  );

const importLong = (bytes: Uint8Array) =>
  runJob('importDocument', bytes.length, { bytes, format: 'markdown' });

const threads: Worker[] = [];
const remember = (thread: Worker) => void threads.push(thread);

describe('runJob', () => {
  beforeAll(() => void process.on('worker', remember));
  afterAll(() => void process.off('worker', remember));

  it('gives the same as the work itself, and lets others go on meanwhile where the text is long', async () => {
    for (const [paragraphs, isLong] of [
      [3, false],
      [3_000, true],
    ] as const) {
      const bytes = markdown(paragraphs);
      let turns = 0;
      const counting = setInterval(() => turns++);
      const read = await importLong(bytes);
      clearInterval(counting);
      expect(turns > 0).toBe(isLong);
      expect(read).toEqual(importDocument({ bytes, format: 'markdown' }));
    }
  });

  it('does several at once, each with its own answer', async () => {
    const numbers = [1_000, 1_200, 1_100];
    const all = await Promise.all(numbers.map((number) => importLong(markdown(number))));
    expect(all.map((read) => read.ok && read.counts.paragraphs)).toEqual(numbers);
  });

  it('throws what the work throws, and goes on with the next', async () => {
    await expect(runJob('importDocument', 100_000, { bytes: 1 as never })).rejects.toThrow(TypeError);
    expect((await importLong(markdown(1_000))).ok).toBe(true);
  });

  it('fails the jobs of a thread that breaks, and does the next in another', async () => {
    expect((await importLong(markdown(1_000))).ok).toBe(true);
    const begun = threads.length;
    const failed = [0, 1].map(() => expect(importLong(markdown(1_000))).rejects.toThrow('ended with code 1'));
    await threads.at(-1)?.terminate();
    await Promise.all(failed);
    expect((await importLong(markdown(1_000))).ok).toBe(true);
    expect(threads).toHaveLength(begun + 1);
  });
});
