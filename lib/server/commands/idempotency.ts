import 'server-only';
import type { Transaction } from '../db/transaction';
import { fail } from '../failure';

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
