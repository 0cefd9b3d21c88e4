import type { DocumentPage } from '@/lib/server/queries/document-page';

/** What the address of an earlier state says: `?revision=2`, `?as-of=2026-11-21T10:00:00.000Z`; '' for how it stands. */
export function pastQuery({ past, document }: Pick<DocumentPage, 'past' | 'document'>): string {
  if (!past) return '';
  return past.at === null ? `?revision=${document.revision.number}` : `?as-of=${past.at}`;
}
