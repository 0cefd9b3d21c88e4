'use client';
import type { ImportDocumentInput } from '@/lib/schemas/document';
import type { Result } from '@/lib/schemas/failure';
import { DetailsForm } from './details-form';
import { SourceReader } from './source-reader';
import type { Preview } from './use-import';

export type Store = (input: ImportDocumentInput) => Promise<Result<{ id: string; slug: string }>>;

/** A text comes in: chosen or pasted, looked at, described, stored. */
export function ImportForm({ preview, store, locale }: { preview: Preview; store: Store; locale: string }) {
  return (
    <SourceReader preview={preview}>
      {(result, { source, idempotencyKey }) => (
        <DetailsForm
          key={idempotencyKey}
          source={source}
          format={result.format}
          preview={result}
          idempotencyKey={idempotencyKey}
          store={store}
          locale={locale}
        />
      )}
    </SourceReader>
  );
}
