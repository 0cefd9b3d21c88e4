import { expect, it } from 'vitest';
import { makeDocument, makePerson } from '@/lib/testing/factories';
import { bodyOf } from '@/lib/testing/revisions';
import { db } from '../db/client';
import { keptDocumentPage } from './document-page';

it('is kept for each who looks as long as what is kept for all together is not too much', async () => {
  const { id: documentId, slug, editor } = await makeDocument();
  const long = { number: 2, body: bodyOf('x'.repeat(5_000_000)), text: '', textHash: '', summary: '' };
  await db.revision.create({ data: { documentId, authorId: editor.id, ...long } });
  await db.document.update({ where: { id: documentId }, data: { revisionNumber: 2 } });
  const first = await keptDocumentPage(slug, null);
  await keptDocumentPage(slug, editor);
  expect(await keptDocumentPage(slug, null)).toBe(first);
  for (let others = 0; others < 12; others++) await keptDocumentPage(slug, await makePerson('reader'));
  expect(await keptDocumentPage(slug, null)).not.toBe(first);
});
