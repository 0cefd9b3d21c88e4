import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import { fail } from '../failure';
import { type DocumentPage, documentPage } from './document-page';

/** A document as it stands now, for somebody who has an earlier revision before them. */
export async function newestRevision(documentId: string, actor: Actor): Promise<Result<DocumentPage>> {
  const document = await db.document.findUnique({ where: { id: documentId }, select: { slug: true } });
  const page = document && (await documentPage(document.slug, actor));
  return page ? { ok: true, value: page } : fail('document_not_found');
}
