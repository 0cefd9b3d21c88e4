import { z } from 'zod';
import { MOST_KEPT } from '../domain/anchoring/kept';
import {
  id,
  idempotencyKey,
  MAX_INTEGER,
  optionalAddress,
  optionalText,
  requiredText,
  version,
} from './common';

export const importFormats = ['text', 'markdown', 'wiki'] as const;

/** BCP 47 as far as its shape goes. */
const language = optionalText(35).refine(
  (value) => value === null || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value),
  'is no language code like en or hy',
);

const offset = z.number().int().nonnegative().max(MAX_INTEGER);

/** What is said about a document beside its text. */
const bibliography = {
  title: requiredText(300),
  language,
  direction: z.enum(['ltr', 'rtl']),
  sourceUrl: optionalAddress,
  publisher: optionalText(200),
  licence: optionalText(200),
  contentNotice: optionalText(500),
  visibility: z.enum(['public', 'draft']),
};

/** The file as it came, which the server reads again: what is stored never depends on what a browser made of it. */
export const importSource = z.object({
  bytes: z.instanceof(Uint8Array),
  fileName: z.string().max(255).optional(),
  format: z.enum(importFormats).optional(),
});

export const importDocumentInput = z.object({
  idempotencyKey,
  source: importSource,
  ...bibliography,
  /** Empty: the importer's own title. */
  title: optionalText(300),
  language: language.optional(),
  direction: bibliography.direction.optional(),
  /** The wish; a number is appended if it is taken. */
  slug: optionalText(80).optional(),
});

export const updateDocumentInput = z.object({ documentId: id, version, ...bibliography });

/**
 * A new revision. `body` is checked by lib/domain/document/body-schema when it is known who asks. The revision that the
 * author had before them comes along; if it is no longer the newest, nothing is saved and the texts can be merged.
 * `kept` is what the steps of the edit left alone of its text; it is looked at whether that can be.
 */
export const saveRevisionInput = z.object({
  documentId: id,
  basedOn: version,
  body: z.unknown(),
  kept: z
    .array(z.tuple([offset, offset, offset]))
    .max(MOST_KEPT)
    .optional(),
  summary: requiredText(300),
  idempotencyKey,
  /** It was put together with revisions that others saved since the author began from `begunFrom`. */
  merged: z.literal(true).optional(),
  begunFrom: version.optional(),
});

/** A new version of the same source, read from a file as an import is. */
export const reimportDocumentInput = saveRevisionInput
  .pick({ documentId: true, basedOn: true, summary: true, idempotencyKey: true })
  .extend({ source: importSource });

export type ReimportDocumentInput = z.input<typeof reimportDocumentInput>;
export type ImportDocumentInput = z.input<typeof importDocumentInput>;
export type UpdateDocumentInput = z.input<typeof updateDocumentInput>;
export type SaveRevisionInput = z.input<typeof saveRevisionInput>;
