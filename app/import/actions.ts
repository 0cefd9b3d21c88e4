'use server';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { importSource } from '@/lib/schemas/document';
import { importDocument } from '@/lib/server/commands/import-document';
import { defineAction } from '@/lib/server/define-action';
import { definePlainAction } from '@/lib/server/define-plain-action';
import { importPreview } from '@/lib/server/queries/import-preview';
import { previewLabels } from './preview-labels';

export const previewImport = definePlainAction(
  'document.preview',
  importSource.extend({ whole: z.boolean() }),
  async ({ whole, ...source }, actor) =>
    importPreview(source, whole, previewLabels(await getTranslations('import')), actor),
);

/** Reads the same bytes again: what is stored never depends on what the browser made of them. */
export const storeDocument = defineAction(importDocument);
