import 'server-only';
import { type Actor, denial } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import type { BodyCounts } from '@/lib/domain/document/count-body';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import type { ImportNotice } from '@/lib/domain/document/import-draft';
import type { ImportProblem } from '@/lib/domain/document/import-failure';
import { type RenderLabels, renderBlocks } from '@/lib/domain/text/render-text';
import type { Result } from '@/lib/schemas/failure';
import { fail } from '../failure';
import { runJob } from '../jobs/run-job';

/** What a file would become, or why it is refused; nothing is stored. */
export type ImportPreview =
  | {
      ok: true;
      format: ImportFormat;
      detected: boolean;
      title: string;
      language: string | null;
      direction: 'ltr' | 'rtl';
      counts: BodyCounts;
      notices: ImportNotice[];
      /** The rendered beginning of the text (all of it when `whole` was asked for), from `renderBlocks`. */
      html: string;
      /** Blocks that are not in `html`. */
      blocksLeft: number;
    }
  | { ok: false; problem: ImportProblem };

export type ReadPreview = Extract<ImportPreview, { ok: true }>;

export type Source = { bytes: Uint8Array; fileName?: string | undefined; format?: ImportFormat | undefined };

/** A preview shows about this many characters of HTML until the whole is asked for. */
const enough = 120_000;

/** For whoever may import. */
export async function importPreview(
  source: Source,
  whole: boolean,
  labels: RenderLabels,
  actor: Actor,
): Promise<Result<ImportPreview>> {
  const refusal = denial(actor, 'document.create');
  if (refusal) return fail(refusal);
  return { ok: true, value: (await readPreview(source, whole, labels)).preview };
}

/** Reads a file as the import would and renders the body that would be stored. */
export async function readPreview(
  { bytes, fileName, format }: Source,
  whole: boolean,
  labels: RenderLabels,
): Promise<{ preview: Extract<ImportPreview, { ok: false }> } | { preview: ReadPreview; body: Body }> {
  const source = { bytes, ...(fileName && { fileName }), ...(format && { format }) };
  const read = await runJob('importDocument', bytes.length, source);
  if (!read.ok) {
    const { ok: _, message: __, ...problem } = read;
    return { preview: { ok: false, problem } };
  }
  const blocks = renderBlocks(read.body, [], { labels });
  let shown = 0;
  for (let length = 0; shown < blocks.length && (whole || length < enough); shown++) {
    length += blocks[shown]?.html.length ?? 0;
  }
  const { title, language, direction, counts, notices, detected } = read;
  return {
    body: read.body,
    preview: {
      ok: true,
      format: read.format,
      ...{ detected, title, language, direction, counts, notices },
      html: blocks
        .slice(0, shown)
        .map(({ html }) => html)
        .join(''),
      blocksLeft: blocks.length - shown,
    },
  };
}
