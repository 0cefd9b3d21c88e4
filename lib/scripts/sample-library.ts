import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/access/permissions';
import { roles } from '@/lib/domain/access/roles';
import { flagCategories, outcomes } from '@/lib/domain/dispute/dispute';
import { remarkFromMarkdown } from '@/lib/domain/remark/remark-from-markdown';
import { remarkText } from '@/lib/domain/remark/remark-text';
import { stances } from '@/lib/schemas/annotation';
import type { Result } from '@/lib/schemas/failure';
import { acceptSuggestion } from '@/lib/server/commands/accept-suggestion';
import { addSamplePeople } from '@/lib/server/commands/add-sample-people';
import { createAnnotation } from '@/lib/server/commands/create-annotation';
import { createReply } from '@/lib/server/commands/create-reply';
import { importSampleDocument } from '@/lib/server/commands/import-document';
import { moveDispute } from '@/lib/server/commands/move-dispute';
import { reimportDocument } from '@/lib/server/commands/save-revision';
import { db } from '@/lib/server/db/client';
import { perform } from '@/lib/server/perform';

const folder = new URL('../../prisma/sample/', import.meta.url).pathname;

const personFile = z.array(
  z.object({ key: z.string(), name: z.string(), role: z.enum(roles), email: z.string(), door: z.boolean() }),
);

const documentFile = z.object({
  document: z.object({
    title: z.string(),
    slug: z.string(),
    language: z.string(),
    contentNotice: z.string(),
    publisher: z.string(),
    licence: z.string(),
    sourceUrl: z.null(),
    isSample: z.literal(true),
  }),
  annotations: z.array(
    z.object({
      by: z.string(),
      /** The revision on which it was made. */
      revision: z.number().int().positive().default(1),
      kind: z.enum(['note', 'citation', 'flag', 'suggestion']),
      quote: z.string(),
      occurrence: z.number().int().positive().default(1),
      remark: z.string(),
      tags: z.array(z.string()),
      citation: z
        .object({
          title: z.string(),
          author: z.string().nullable(),
          year: z.number().nullable(),
          url: z.string().nullable(),
          locator: z.string().nullable(),
          quotation: z.string().nullable(),
          stance: z.enum(stances),
        })
        .nullish(),
      flag: z
        .object({
          category: z.enum(flagCategories),
          question: z.string(),
          status: z.enum(['open', 'under_review', 'resolved', 'withdrawn']),
          outcome: z.enum(outcomes).nullish(),
          reason: z.string().nullish(),
          reviewer: z.string().nullish(),
        })
        .nullish(),
      suggestion: z.object({ replacement: z.string() }).nullish(),
      replies: z.array(z.object({ by: z.string(), remark: z.string() })).default([]),
    }),
  ),
  /** The second revision and those after it: words of the source replaced by others, or a suggestion (its quote) taken in. */
  revisions: z
    .array(
      z.object({
        by: z.string(),
        summary: z.string(),
        replace: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
        accept: z.string().optional(),
      }),
    )
    .default([]),
});

type SampleDocument = z.output<typeof documentFile>;
type SampleAnnotation = SampleDocument['annotations'][number];
type Source = { bytes: Uint8Array<ArrayBuffer>; fileName: string };
type SampleRevision = SampleDocument['revisions'][number];
type People = (key: string) => NonNullable<Actor>;

/** The value of a result; a refused one ends the script, since the sample library is known to be right. */
function expect<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

function remarkOf(markdown: string) {
  const parsed = remarkFromMarkdown(markdown);
  if (!parsed.ok) throw new Error(`not a remark (${parsed.problem.code}): ${markdown}`);
  return parsed.remark;
}

function passageOf(text: string, { quote, occurrence, revision }: SampleAnnotation) {
  let start = -1;
  for (let count = 0; count < occurrence; count++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`the text does not say (${occurrence} times): ${quote}`);
  return { revision, start, end: start + quote.length, exact: quote };
}

async function annotate(
  documentId: string,
  text: string,
  people: People,
  sample: SampleAnnotation,
  key: string,
) {
  const base = {
    documentId,
    idempotencyKey: key,
    passage: passageOf(text, sample),
    remark: remarkOf(sample.remark),
    tags: sample.tags,
  };
  const { kind, citation, flag, suggestion } = sample;
  const input =
    kind === 'citation' && citation
      ? { ...base, kind, citation }
      : kind === 'flag' && flag
        ? { ...base, kind, flag: { category: flag.category, question: flag.question } }
        : kind === 'suggestion' && suggestion
          ? { ...base, kind, suggestion }
          : { ...base, kind: 'note' as const };
  const { id } = expect(await perform(createAnnotation, people(sample.by), input), sample.quote);
  for (const [index, reply] of sample.replies.entries()) {
    const remark = remarkOf(reply.remark);
    const idempotencyKey = `${key}-reply-${index}`;
    const input = { documentId, parentId: id, idempotencyKey, remark };
    expect(await perform(createReply, people(reply.by), input), reply.remark);
  }
  if (!flag || flag.status === 'open') return;
  const move = ({ under_review: 'start_review', resolved: 'resolve', withdrawn: 'withdraw' } as const)[
    flag.status
  ];
  const mover = flag.status === 'withdrawn' ? sample.by : (flag.reviewer ?? '');
  const reason = flag.reason ? remarkText(remarkOf(flag.reason)) : '';
  const outcome = flag.outcome ?? null;
  const moved = { documentId, annotationId: id, version: 1, move, reason, outcome };
  expect(await perform(moveDispute, people(mover), moved), flag.question);
}

/** A source of which words are replaced; each of them must stand there once. */
function replaced(source: string, replace: { from: string; to: string }[]): string {
  return replace.reduce((text, { from, to }) => {
    if (text.split(from).length !== 2) throw new Error(`stands not once in the source: ${from}`);
    return text.replace(from, () => to);
  }, source);
}

/** Makes the next revision of a document. Answers with the source it was read from. */
async function revise(
  documentId: string,
  people: People,
  basedOn: number,
  { by, summary, replace, accept }: SampleRevision,
  source: Source,
): Promise<Source> {
  if (accept !== undefined) {
    const { annotationId, version } = await db.suggestion.findFirstOrThrow({
      where: { original: accept, status: 'open', annotation: { documentId } },
    });
    const input = { documentId, annotationId, version, summary };
    expect(await perform(acceptSuggestion, people(by), input), summary);
    return source;
  }
  const text = replaced(new TextDecoder().decode(source.bytes), replace ?? []);
  const revised = { ...source, bytes: new TextEncoder().encode(text) };
  const idempotencyKey = `sample-revision-${basedOn + 1}`;
  const input = { documentId, basedOn, summary, idempotencyKey, source: revised };
  expect(await perform(reimportDocument, people(by), input), summary);
  return revised;
}

async function loadDocument(fileName: string, files: readonly string[], people: People): Promise<number> {
  const { document, annotations, revisions } = documentFile.parse(
    JSON.parse(await readFile(join(folder, fileName), 'utf8')),
  );
  const textFile = files.find((name) => name !== fileName && name.startsWith(`${document.slug}.`));
  if (!textFile) throw new Error(`${fileName} has no text beside it`);
  let source: Source = { bytes: new Uint8Array(await readFile(join(folder, textFile))), fileName: textFile };
  const input = {
    ...document,
    source,
    idempotencyKey: `sample-library-${document.slug}`,
    visibility: 'public' as const,
  };
  const { id } = expect(await perform(importSampleDocument, people('editor'), input), textFile);
  for (let number = 1; number <= revisions.length + 1; number++) {
    const where = { documentId_number: { documentId: id, number } };
    const { text } = await db.revision.findUniqueOrThrow({ where, select: { text: true } });
    for (const [index, sample] of annotations.entries())
      if (sample.revision === number)
        await annotate(id, text, people, sample, `sample-${document.slug}-${index}`.slice(0, 50));
    const next = revisions[number - 1];
    if (next) source = await revise(id, people, number, next, source);
  }
  return annotations.length;
}

/**
 * Loads the sample library (prisma/sample) into a database without people, through the same commands that people's work
 * goes through. Answers with what was loaded; null where there are people already.
 */
export async function loadSampleLibrary(): Promise<{ documents: number; annotations: number } | null> {
  if ((await db.person.count()) > 0) return null;
  const list = personFile.parse(JSON.parse(await readFile(join(folder, 'people.json'), 'utf8')));
  const added = await perform(addSamplePeople, null, list);
  // Another instance, which started at the same moment, was quicker.
  if (!added.ok && added.failure.code === 'email_taken') return null;
  const ids = expect(added, 'people');
  const people: People = (key) => {
    const person = list.find((one) => one.key === key);
    const id = ids[key];
    if (!person || !id) throw new Error(`people.json has no ${key}`);
    return { id, role: person.role };
  };
  const files = (await readdir(folder)).sort();
  const documents = files.filter((name) => name.endsWith('.json') && name !== 'people.json');
  let annotations = 0;
  for (const file of documents) annotations += await loadDocument(file, files, people);
  return { documents: documents.length, annotations };
}
