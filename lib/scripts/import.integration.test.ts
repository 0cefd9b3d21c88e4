import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/server/db/client';
import { makeAnnotation, makeDocument, makePerson } from '@/lib/testing/factories';
import { newestText } from '@/lib/testing/revisions';
import { runNode } from './setup/child.js';

const folder = mkdtempSync(join(tmpdir(), 'variorum-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of its own in a folder of these tests. */
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const run = (...args: string[]) => runNode(['lib/scripts/run.js', 'lib/scripts/import.ts', ...args]);
const newer = fileOf(
  'newer.txt',
  'First paragraph: 13 people were killed.\n\nA paragraph of the second edition.',
);

describe('npm run import -- --revise', () => {
  it('makes a file the next revision, in the name of whoever is meant', async () => {
    const document = await makeDocument();
    const { id } = await makeAnnotation(document, { quote: '11 people' });
    const admin = await makePerson('admin');
    const { code, output } = await run(
      ...['--revise', document.slug, '--as', admin.email.toUpperCase()],
      ...['--summary', 'The second edition.', newer],
    );
    expect(output).toBe(`Revision 2 of http://localhost:3000/d/${document.slug}\n`);
    expect(code).toBe(0);
    const revision = await db.revision.findFirstOrThrow({
      where: { documentId: document.id, number: 2 },
      include: { anchors: true },
    });
    expect(revision).toMatchObject({
      text: 'First paragraph: 13 people were killed.\nA paragraph of the second edition.',
      summary: 'The second edition.',
      authorId: admin.id,
      basedOn: 1,
    });
    expect(revision.anchors).toMatchObject([{ annotationId: id, state: 'suspect', exact: '13 people' }]);

    const again = await run('--revise', document.slug, newer);
    expect(again).toEqual({
      code: 1,
      output: `${newer}: The text is the same as before, so there is nothing to save.\n`,
    });
  });

  it('says of itself what it brings, if nothing is said', async () => {
    const document = await makeDocument();
    expect(await run('--revise', document.slug, newer)).toMatchObject({ code: 0 });
    const { summary } = await db.revision.findFirstOrThrow({
      where: { documentId: document.id, number: 2 },
    });
    expect(summary).toBe('New version of the source (newer.txt)');
  });

  it('refuses what it cannot do, in a sentence, and changes nothing', async () => {
    const document = await makeDocument();
    const annotator = await makePerson('annotator');
    const image = fileOf('image.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const missing = join(folder, 'missing.txt');
    const revise = ['--revise', document.slug];
    const refusals: [string[], RegExp][] = [
      [[...revise, missing], /missing\.txt: cannot be read/],
      [[...revise, image], /image\.png: This is an image\./],
      [[...revise, fileOf('empty.txt', '')], /empty\.txt: The file holds no text\./],
      [[...revise, newer, image], /A document is revised from one file\./],
      [revise, /Name the files to import/],
      [[...revise, '--summary', '', newer], /newer\.txt: summary: is empty/],
      [[...revise, '--summary', 'x'.repeat(301), newer], /newer\.txt: summary: /],
      [[...revise, '--draft', newer], /--draft is for new documents/],
      [['--summary', 'Words.', newer], /--summary is for --revise/],
      [[...revise, '--format', 'pdf', newer], /--format takes text, markdown, wiki, not pdf\./],
      [['--revise', 'no-such-document', newer], /There is no document at \/d\/no-such-document\./],
      [[...revise, '--as', annotator.email, newer], /newer\.txt: Your role does not include this\./],
      [
        [...revise, '--as', 'nobody@people.example', newer],
        /Nobody has the address nobody@people\.example\./,
      ],
      [['--revise'], /'--revise <value>' argument missing/],
      [[...revise, '--force', newer], /Unknown option '--force'/],
    ];
    await Promise.all(
      refusals.map(async ([args, sentence]) => {
        const { code, output } = await run(...args);
        expect(output, args.join(' ')).toMatch(sentence);
        expect(output.trim().split('\n'), args.join(' ')).toHaveLength(1);
        expect(code, args.join(' ')).toBe(1);
      }),
    );
    expect((await newestText(document.id)).number).toBe(1);
  });
});
