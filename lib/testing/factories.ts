import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Role } from '@/lib/domain/access/roles';
import type { Remark } from '@/lib/domain/remark/remark';
import { remarkFromMarkdown } from '@/lib/domain/remark/remark-from-markdown';
import type { CreateAnnotationInput } from '@/lib/schemas/annotation';
import type { Result } from '@/lib/schemas/failure';
import { createAnnotation } from '@/lib/server/commands/create-annotation';
import { createReply } from '@/lib/server/commands/create-reply';
import { importDocument } from '@/lib/server/commands/import-document';
import { db } from '@/lib/server/db/client';
import { perform } from '@/lib/server/perform';

/** The value of a result that a test relies on. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** A remark from Markdown. */
export function remarkOf(markdown: string): Remark {
  const parsed = remarkFromMarkdown(markdown);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.remark;
}

/** A person of a role, as an actor. */
export async function makePerson(
  role: Role,
  change: { name?: string; email?: string; passwordHash?: string } = {},
) {
  const person = await db.person.create({
    data: { name: `A ${role}`, email: `${randomUUID()}@people.example`, role, ...change },
  });
  return { ...person, role } satisfies NonNullable<Actor>;
}

/** A document imported from plain text by a new editor, with what tests need to point at its passages. */
export async function makeDocument(
  text = 'First paragraph: 11 people were killed.\n\nSecond paragraph: 21 people were killed.',
  change: { visibility?: 'public' | 'draft'; title?: string; format?: 'text' | 'markdown' | 'wiki' } = {},
) {
  const editor = await makePerson('editor');
  const { id, slug } = unwrap(
    await perform(importDocument, editor, {
      idempotencyKey: randomUUID(),
      source: { bytes: new TextEncoder().encode(text), format: change.format ?? 'text' },
      title: change.title ?? 'A document',
      visibility: change.visibility ?? 'public',
      sourceUrl: null,
      publisher: null,
      licence: null,
      contentNotice: null,
    }),
  );
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId: id, number: 1 } },
  });
  return { id, slug, editor, revisionId: revision.id, text: revision.text };
}

type AnnotationKind = CreateAnnotationInput['kind'];

export type MadeDocument = Awaited<ReturnType<typeof makeDocument>>;

/** Input for an annotation of the first occurrence of `quote`. */
export function annotationInput(
  document: MadeDocument,
  quote: string,
  kind: AnnotationKind = 'note',
): CreateAnnotationInput {
  const start = document.text.indexOf(quote);
  if (start < 0) throw new Error(`the document does not say: ${quote}`);
  const base = {
    documentId: document.id,
    idempotencyKey: randomUUID(),
    passage: { revision: 1, start, end: start + quote.length, exact: quote },
    remark: remarkOf('Something to say.'),
    tags: ['figures'],
  };
  if (kind === 'citation')
    return { ...base, kind, citation: { title: 'A report', stance: 'supports' } as const };
  if (kind === 'flag')
    return { ...base, kind, flag: { category: 'figure_disputed', question: 'How many?' } as const };
  if (kind === 'suggestion') return { ...base, kind, suggestion: { replacement: 'other words' } };
  return { ...base, kind };
}

/** An annotation by a new annotator, or by `author`. */
export async function makeAnnotation(
  document: MadeDocument,
  {
    quote = '11 people',
    kind = 'note',
    author,
  }: { quote?: string; kind?: AnnotationKind; author?: NonNullable<Actor> } = {},
) {
  const by = author ?? (await makePerson('annotator'));
  const { id } = unwrap(await perform(createAnnotation, by, annotationInput(document, quote, kind)));
  return { id, author: by };
}

/** A reply by a new annotator, or by `author`. */
export async function makeReply(document: MadeDocument, parentId: string, author?: NonNullable<Actor>) {
  const by = author ?? (await makePerson('annotator'));
  const input = {
    documentId: document.id,
    parentId,
    idempotencyKey: randomUUID(),
    remark: remarkOf('I see it otherwise.'),
  };
  const { id } = unwrap(await perform(createReply, by, input));
  return { id, author: by };
}
