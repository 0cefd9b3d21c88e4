import 'server-only';
import type { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';
import { newSalt } from '../events';

/** What is said about a document beside its text, in the order in which it is shown. */
export const documentFields = [
  'title',
  'language',
  'direction',
  'sourceUrl',
  'publisher',
  'licence',
  'contentNotice',
  'visibility',
] as const;

export type DocumentDetails = Record<(typeof documentFields)[number], string | null>;

/** Keeps a version of a document's details; answers with what its event commits to. */
export async function keepDetails(
  tx: Transaction,
  row: DocumentDetails & { documentId: string; version: number; editorId: string; createdAt: Date },
): Promise<{ salt: string; value: DocumentDetails }> {
  const { documentId, version, editorId, createdAt } = row;
  const salt = newSalt();
  const value = Object.fromEntries(documentFields.map((field) => [field, row[field]])) as DocumentDetails;
  const details: Prisma.InputJsonObject = value;
  await tx.documentVersion.create({ data: { documentId, version, details, salt, editorId, createdAt } });
  return { salt, value };
}
