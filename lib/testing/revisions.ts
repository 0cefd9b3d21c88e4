import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import type { SaveRevisionInput } from '@/lib/schemas/document';
import { saveRevision } from '@/lib/server/commands/save-revision';
import { db } from '@/lib/server/db/client';
import { perform } from '@/lib/server/perform';

/** A body of paragraphs, separated by empty lines. */
export function bodyOf(text: string): Body {
  const paragraphs = text.split('\n\n');
  return {
    type: 'doc',
    content: paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** What a document says in its newest revision, and its number. */
export async function newestText(documentId: string): Promise<{ number: number; text: string }> {
  return db.revision.findFirstOrThrow({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { number: true, text: true },
  });
}

/** Saves a revision of a document of plain paragraphs: its text (paragraphs separated by empty lines), or the newest changed. */
export async function revise(
  document: { id: string; editor: NonNullable<Actor> },
  text: string | ((newest: string) => string),
  change: Partial<SaveRevisionInput> & { actor?: Actor } = {},
) {
  const { actor = document.editor, ...input } = change;
  const newest = await newestText(document.id);
  const next = typeof text === 'string' ? text : text(newest.text.replaceAll('\n', '\n\n'));
  return perform(saveRevision, actor, {
    documentId: document.id,
    basedOn: newest.number,
    body: bodyOf(next),
    summary: 'As the second report has it.',
    idempotencyKey: randomUUID(),
    ...input,
  });
}
