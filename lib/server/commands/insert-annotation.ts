import 'server-only';
import type { z } from 'zod';
import type { PassageSelector } from '@/lib/domain/anchoring/describe';
import type { citation, flag } from '@/lib/schemas/annotation';
import { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';

export type NewAnnotation = {
  id: string;
  documentId: string;
  kind: 'note' | 'citation' | 'flag' | 'suggestion' | 'reply';
  authorId: string;
  parentId?: string;
  remark: unknown;
  tags: readonly string[];
  salt: string;
  idempotencyKey: string;
  now: Date;
  anchor?: PassageSelector & { revisionId: string };
  citation?: z.output<typeof citation> | undefined;
  flag?: z.output<typeof flag> | undefined;
  suggestion?: { original: string; replacement: string } | undefined;
};

/**
 * Writes an annotation with all its parts in one statement; answers whether it did: false when this author has used the
 * idempotency key before. One statement in SQL, since this is the write that people wait for most often and four calls
 * of the query builder take several times as long (measured by bench/create.ts).
 */
export async function insertAnnotation(tx: Transaction, row: NewAnnotation): Promise<boolean> {
  const { anchor, citation: cited, flag: flagged, suggestion: suggested, now } = row;
  const parts = [
    anchor &&
      Prisma.sql`anchor AS (
        INSERT INTO "Anchor" ("annotationId", "revisionId", state, start, "end", exact, prefix, suffix, since)
        SELECT id, ${anchor.revisionId}, 'exact', ${anchor.start}::int, ${anchor.end}::int, ${anchor.exact},
          ${anchor.prefix}, ${anchor.suffix}, ${now} FROM annotation)`,
    cited &&
      Prisma.sql`citation AS (
        INSERT INTO "Citation" ("annotationId", stance, title, author, year, url, locator, quotation)
        SELECT id, ${cited.stance}::"Stance", ${cited.title}, ${cited.author}, ${cited.year}::int, ${cited.url},
          ${cited.locator}, ${cited.quotation} FROM annotation)`,
    flagged &&
      Prisma.sql`dispute AS (
        INSERT INTO "Dispute" ("annotationId", category, question, "updatedAt")
        SELECT id, ${flagged.category}::"FlagCategory", ${flagged.question}, ${now} FROM annotation)`,
    suggested &&
      Prisma.sql`suggestion AS (
        INSERT INTO "Suggestion" ("annotationId", original, replacement)
        SELECT id, ${suggested.original}, ${suggested.replacement} FROM annotation)`,
  ].filter((part) => part !== undefined);
  const inserted = await tx.$queryRaw<unknown[]>`
    WITH annotation AS (
      INSERT INTO "Annotation" (id, "documentId", kind, "authorId", "parentId", remark, tags, salt, "idempotencyKey",
        "createdAt", "updatedAt")
      VALUES (${row.id}, ${row.documentId}, ${row.kind}::"AnnotationKind", ${row.authorId}, ${row.parentId ?? null},
        ${JSON.stringify(row.remark)}::jsonb, ${row.tags}::text[], ${row.salt}, ${row.idempotencyKey}, ${now}, ${now})
      ON CONFLICT ("authorId", "idempotencyKey") DO NOTHING RETURNING id
    )${parts.length > 0 ? Prisma.sql`, ${Prisma.join(parts, ', ')}` : Prisma.empty}
    SELECT id FROM annotation`;
  return inserted.length > 0;
}
