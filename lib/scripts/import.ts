/**
 * Imports files as documents: npm run import -- [--as EMAIL] [--format text|markdown|wiki] [--draft] FILE...
 * With --revise SLUG [--summary WORDS] one file becomes the next revision of a document instead.
 * Prints title, structure and address of each; a file that cannot be imported gets a sentence, and the exit code is 1.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Actor } from '@/lib/domain/access/permissions';
import { importDocument as readDocument } from '@/lib/domain/document/import-document';
import { importFormats } from '@/lib/schemas/document';
import { importDocument } from '@/lib/server/commands/import-document';
import { reimportDocument } from '@/lib/server/commands/save-revision';
import { db } from '@/lib/server/db/client';
import { env } from '@/lib/server/env';
import { perform } from '@/lib/server/perform';

type Format = (typeof importFormats)[number];
type Options = { format: Format | undefined; visibility: 'public' | 'draft' };

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): false => {
  process.stderr.write(`${line}\n`);
  return false;
};

/** In whose name documents are added: the person with this address, else whoever has been editor or admin longest. */
async function importer(address: string | undefined): Promise<NonNullable<Actor> | null> {
  const where = address
    ? { email: address.toLowerCase() }
    : { role: { in: ['editor' as const, 'admin' as const] } };
  const person = await db.person.findFirst({
    where: { ...where, disabledAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return person && { id: person.id, role: person.role };
}

async function importFile(path: string, actor: NonNullable<Actor>, options: Options): Promise<boolean> {
  const bytes = await readFile(path).catch((error: Error) => error);
  if (bytes instanceof Error) return complain(`${path}: cannot be read (${bytes.message})`);
  const source = { bytes: new Uint8Array(bytes), fileName: basename(path), format: options.format };
  const read = readDocument(source);
  if (!read.ok) return complain(`${path}: ${read.message}`);
  const nothingKnown = { title: null, sourceUrl: null, publisher: null, licence: null, contentNotice: null };
  const result = await perform(importDocument, actor, {
    ...nothingKnown,
    idempotencyKey: randomUUID(),
    source,
    visibility: options.visibility,
  });
  if (!result.ok)
    return complain(
      `${path}: refused (${result.failure.code}${result.failure.errorId ? `, see ${result.failure.errorId} in the log` : ''})`,
    );
  const counts = Object.entries(read.counts).filter(([, count]) => count > 0);
  say(`${read.title}\n  ${read.format}: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  say(`  ${new URL(`/d/${result.value.slug}`, env().APP_URL)}`);
  return true;
}

/** Makes a file the next revision of a document. */
async function reviseFrom(
  path: string,
  slug: string,
  actor: NonNullable<Actor>,
  { format, summary }: { format: Format | undefined; summary: string | undefined },
): Promise<boolean> {
  const document = await db.document.findUnique({
    where: { slug },
    select: { id: true, revisionNumber: true },
  });
  if (!document) return complain(`There is no document at /d/${slug}.`);
  const bytes = await readFile(path).catch((error: Error) => error);
  if (bytes instanceof Error) return complain(`${path}: cannot be read (${bytes.message})`);
  const result = await perform(reimportDocument, actor, {
    documentId: document.id,
    basedOn: document.revisionNumber,
    source: { bytes: new Uint8Array(bytes), fileName: basename(path), format },
    summary: summary ?? `New version of the source (${basename(path)})`,
    idempotencyKey: randomUUID(),
  });
  if (!result.ok) {
    const { code, details, errorId } = result.failure;
    return complain(
      `${path}: refused (${details?.message ?? code}${errorId ? `, see ${errorId} in the log` : ''})`,
    );
  }
  say(`Revision ${result.value.revision} of ${new URL(`/d/${slug}`, env().APP_URL)}`);
  return true;
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      format: { type: 'string' },
      draft: { type: 'boolean', default: false },
      revise: { type: 'string' },
      summary: { type: 'string' },
    },
  });
  const format = importFormats.find((name) => name === values.format);
  if (values.format && !format)
    return complain(`--format takes ${importFormats.join(', ')}, not ${values.format}.`);
  if (positionals.length === 0) return complain('Name the files to import: npm run import -- FILE...');
  const actor = await importer(values.as);
  if (!actor)
    return complain(
      values.as ? `Nobody has the address ${values.as}.` : 'There is no editor or admin yet; make one first.',
    );
  if (values.revise !== undefined) {
    const [path = '', ...others] = positionals;
    if (others.length > 0) return complain('A document is revised from one file.');
    return reviseFrom(path, values.revise, actor, { format, summary: values.summary });
  }
  let allImported = true;
  for (const path of positionals) {
    const imported = await importFile(path, actor, { format, visibility: values.draft ? 'draft' : 'public' });
    allImported &&= imported;
  }
  return allImported;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} finally {
  await db.$disconnect();
}
