import 'server-only';
import type { Transaction } from './db/transaction';

type RevisionText = { id: string; text: string };

/** Revisions never change, so their texts may be kept; the oldest go first once this many characters are held. */
const capacity = 20_000_000;
const kept = new Map<string, RevisionText>();
let held = 0;

/** Id and canonical text of a document's revision, or null if there is none of that number. */
export async function revisionText(
  tx: Transaction,
  documentId: string,
  number: number,
): Promise<RevisionText | null> {
  const key = `${documentId}:${number}`;
  const known = kept.get(key);
  if (known) return known;
  const revision = await tx.revision.findUnique({
    where: { documentId_number: { documentId, number } },
    select: { id: true, text: true },
  });
  if (revision) keep(key, revision);
  return revision;
}

function keep(key: string, revision: RevisionText): void {
  // Somebody who asked at the same time has kept it.
  if (kept.has(key)) return;
  kept.set(key, revision);
  held += revision.text.length;
  for (const [oldest, { text }] of kept) {
    if (held <= capacity) break;
    kept.delete(oldest);
    held -= text.length;
  }
}
