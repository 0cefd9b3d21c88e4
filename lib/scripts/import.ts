/**
 * Imports files as documents: npm run import -- [--as EMAIL] [--format text|markdown|wiki] [--draft] FILE...
 * With --revise SLUG [--summary WORDS] one file becomes the next revision of a document instead, with what can be found of
 * its annotations in the new text.
 * Prints title, structure and address of each; a file that cannot be imported gets a sentence, and the exit code is 1.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Actor } from '@/lib/domain/access/permissions';
import { importDocument as readDocument } from '@/lib/domain/document/import-document';
import messages from '@/lib/messages/en.json';
import { importFormats } from '@/lib/schemas/document';
import type { Failure } from '@/lib/schemas/failure';
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

/** Why something was refused; of what came in, which part of it. */
function sentence({ code, details, errorId }: Failure): string {
  if (code === 'import_failed') return String(details?.message);
  if (code === 'invalid_input') {
    const issues = (details?.issues ?? []) as { path: PropertyKey[]; message: string }[];
    return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  }
  return errorId ? `${messages.errors[code]} It is ${errorId} in the log.` : messages.errors[code];
}

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
  if (!result.ok) return complain(`${path}: ${sentence(result.failure)}`);
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
  if (!result.ok) return complain(`${path}: ${sentence(result.failure)}`);
  say(`Revision ${result.value.revision} of ${new URL(`/d/${slug}`, env().APP_URL)}`);
  return true;
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      format: { type: 'string' },
      draft: { type: 'boolean', default: false },
      revise: { type: 'string' },
      summary: { type: 'string' },
    },
  });
}

async function main({ values, positionals }: ReturnType<typeof readArguments>): Promise<boolean> {
  const format = importFormats.find((name) => name === values.format);
  if (values.format && !format)
    return complain(`--format takes ${importFormats.join(', ')}, not ${values.format}.`);
  if (positionals.length === 0) return complain('Name the files to import: npm run import -- FILE...');
  const isRevision = values.revise !== undefined;
  if (isRevision && values.draft)
    return complain('--draft is for new documents: a revision is as its document.');
  if (isRevision && positionals.length > 1) return complain('A document is revised from one file.');
  if (!isRevision && values.summary !== undefined) return complain('--summary is for --revise.');
  const actor = await importer(values.as);
  if (!actor)
    return complain(
      values.as ? `Nobody has the address ${values.as}.` : 'There is no editor or admin yet; make one first.',
    );
  if (values.revise !== undefined) {
    const [path = ''] = positionals;
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
  process.exitCode = (await main(readArguments())) ? 0 : 1;
} catch (error) {
  // Node words what is wrong with arguments; anything else is a mistake of ours.
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
  complain(message);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
