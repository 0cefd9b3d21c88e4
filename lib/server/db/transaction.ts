import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { db } from './client';
import type { Prisma } from './generated/client';

export type Transaction = Prisma.TransactionClient;

const attempts = 5;

/**
 * Whether the database asks to try again: serialization failure or deadlock. They arrive as Prisma's P2034, as the
 * driver adapter's TransactionWriteConflict, or by their SQLSTATE.
 */
export function isWriteConflict(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at && typeof at === 'object' && depth < 5; depth++) {
    const { code, kind, originalCode, cause, meta } = at as Record<string, unknown>;
    if (code === 'P2034' || kind === 'TransactionWriteConflict') return true;
    if ([code, originalCode].some((value) => value === '40001' || value === '40P01')) return true;
    at = cause ?? (meta as Record<string, unknown> | undefined)?.driverAdapterError;
  }
  return false;
}

/** Runs `work` in one transaction, again from the start (at most 5 times, after a random pause) on a write conflict. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (attempt === attempts || !isWriteConflict(error)) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
