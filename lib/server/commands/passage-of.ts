import 'server-only';
import { describePassage, type PassageSelector } from '@/lib/domain/anchoring/describe';
import type { Result } from '@/lib/schemas/failure';
import type { Transaction } from '../db/transaction';
import { fail } from '../failure';
import { revisionText } from '../revision-text';
import type { LoadedDocument } from './load-annotation';

/**
 * A passage that somebody chose, as an anchor describes it: it must stand in the newest revision, and say there what the
 * person saw.
 */
export async function passageOf(
  tx: Transaction,
  document: LoadedDocument,
  chosen: { revision: number; start: number; end: number; exact: string },
): Promise<Result<PassageSelector & { revisionId: string }>> {
  const revision = await revisionText(tx, document.id, chosen.revision);
  if (!revision) return fail('not_found');
  const said = revision.text.slice(chosen.start, chosen.end);
  if (said !== chosen.exact || chosen.revision !== document.revisionNumber)
    return fail('passage_mismatch', { revision: document.revisionNumber });
  // Widened to whole characters.
  return {
    ok: true,
    value: { revisionId: revision.id, ...describePassage(revision.text, chosen.start, chosen.end) },
  };
}
