'use server';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { id } from '@/lib/schemas/common';
import { importSource } from '@/lib/schemas/document';
import { reimportDocument } from '@/lib/server/commands/save-revision';
import { defineAction } from '@/lib/server/define-action';
import { definePlainAction } from '@/lib/server/define-plain-action';
import { reimportPreview } from '@/lib/server/queries/reimport-preview';
import { previewLabels } from '../../../import/preview-labels';

export const previewReimport = definePlainAction(
  'document.reimport.preview',
  importSource.extend({ documentId: id, whole: z.boolean() }),
  async ({ whole, ...source }, actor) =>
    reimportPreview(source, whole, previewLabels(await getTranslations('import')), actor),
);

/** Reads the same bytes again: what is stored never depends on what the browser made of them. */
export const storeReimport = defineAction(reimportDocument);
