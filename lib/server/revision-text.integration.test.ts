import { expect, it } from 'vitest';
import { makeDocument } from '@/lib/testing/factories';
import { recordStatements } from '@/lib/testing/record-statements';
import { db } from './db/client';
import { revisionText } from './revision-text';

it('is kept as one, however many ask for it at once', async () => {
  const { id: documentId, editor } = await makeDocument();
  const long = { number: 2, body: {}, text: 'x'.repeat(6_000_000), textHash: '', summary: '' };
  await db.revision.create({ data: { documentId, authorId: editor.id, ...long } });
  // Four times this text would be more than is kept at all.
  await Promise.all([1, 2, 3, 4].map(() => revisionText(db, documentId, 2)));
  expect(await recordStatements(() => revisionText(db, documentId, 2))).toEqual([]);
});
