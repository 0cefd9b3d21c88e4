'use client';
import type { ReimportDocumentInput } from '@/lib/schemas/document';
import type { Result } from '@/lib/schemas/failure';
import type { ReimportPreview } from '@/lib/server/queries/reimport-preview';
import { RevisionForm } from './revision-form';
import { SourceReader } from './source-reader';
import type { Preview } from './use-import';

export type StoreRevision = (input: ReimportDocumentInput) => Promise<Result<{ revision: number }>>;

/** A new version of a document's source: chosen or pasted, looked at, compared, saved as a revision. */
export function ReimportForm({
  documentId,
  slug,
  preview,
  store,
}: {
  documentId: string;
  slug: string;
  preview: (input: Parameters<Preview>[0] & { documentId: string }) => Promise<Result<ReimportPreview>>;
  store: StoreRevision;
}) {
  return (
    <SourceReader<ReimportPreview>
      documentId={documentId}
      preview={(input) => preview({ ...input, documentId })}
    >
      {(result, { source, idempotencyKey }, readAgain) => (
        <RevisionForm
          key={idempotencyKey}
          documentId={documentId}
          slug={slug}
          source={{ ...source, format: result.format }}
          effect={result.effect}
          idempotencyKey={idempotencyKey}
          store={store}
          onReadAgain={readAgain}
        />
      )}
    </SourceReader>
  );
}
