import 'server-only';
import type { Transaction } from '../db/transaction';
import { sha256 } from '../events';
import { fail } from '../failure';

/** An id that follows from who asks for what with which idempotency key: the same request twice makes one row. */
export const idFromKey = (...parts: readonly (string | undefined)[]): string =>
  Buffer.from(sha256(parts.join('\n')), 'hex')
    .toString('base64url')
    .slice(0, 12);

/** The answer to a creation whose idempotency key this author has used before: what was created then. */
export async function idOfEarlierRequest(
  tx: Transaction,
  authorId: string,
  idempotencyKey: string,
  documentId: string,
) {
  const earlier = await tx.annotation.findUnique({
    where: { authorId_idempotencyKey: { authorId, idempotencyKey } },
    select: { id: true, documentId: true },
  });
  if (earlier?.documentId !== documentId) return fail('invalid_input');
  return { ok: true as const, value: { id: earlier.id }, events: [] };
}
