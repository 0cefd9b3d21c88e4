import 'server-only';
import { nanoid } from 'nanoid';
import type { Actor } from '@/lib/domain/access/permissions';
import { describePassage } from '@/lib/domain/anchoring/describe';
import { keptAround } from '@/lib/domain/anchoring/kept';
import type { Body } from '@/lib/domain/document/body';
import { replacePassage } from '@/lib/domain/document/replace-passage';
import { canonicalText } from '@/lib/domain/text/canonical';
import { type AcceptedSuggestionInput, acceptSuggestionInput } from '@/lib/schemas/annotation';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';
import { documentStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { annotationTarget, type LoadedAnnotation, loadAnnotation } from './load-annotation';
import { type NewAnchor, type PreparedRevision, prepareRevision } from './prepare-revision';
import { settleSuggestion } from './settle-suggestion';
import { storeRevision } from './store-revision';

/** A suggestion with its anchor in the newest revision. */
type Loaded = LoadedAnnotation & { anchor: Prisma.AnchorGetPayload<object> };

/**
 * Puts a suggestion into the text: a new revision by whoever accepts it, in which whoever made it has a credit. Only in the
 * place of words that this person has seen: those it was made for, or those that it is said to replace; otherwise it is
 * refused and says what stands there now. The suggestion stays anchored to the words that it brought.
 */
export const acceptSuggestion = defineCommand({
  name: 'suggestion.accept',
  input: acceptSuggestionInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'suggestion.decide',
  target: annotationTarget,
  load: loadWithAnchor,
  async prepare({ input, loaded, actor }): Promise<Result<Prepared>> {
    const { document, anchor, suggestion } = loaded;
    if (!suggestion || !actor) return fail('not_found');
    const refusal = refusalOf(loaded, input);
    if (refusal) return refusal;
    const { body } = await db.revision.findUniqueOrThrow({
      where: { id: anchor.revisionId },
      select: { body: true },
    });
    const changed = replacePassage(body as Body, anchor, suggestion.replacement);
    if (!changed) return fail('passage_spans_blocks');
    const kept = keptAround(canonicalText(body as Body), canonicalText(changed), anchor);
    const revision = await prepareRevision(document.id, document.revisionNumber, changed, kept);
    if (!revision.ok) return revision;
    const { text, anchors } = revision.value;
    const own = ownAnchor(text, anchor, suggestion.replacement, actor.id);
    const withOwn = anchors.map((one) => (one.annotationId === loaded.id ? { ...one, ...own } : one));
    const prepared = { ...revision.value, anchors: withOwn };
    return { ok: true, value: { revision: prepared, anchorVersion: anchor.version } };
  },
  async run({ tx, actor, input, loaded, prepared, now }) {
    if (!actor) return fail('sign_in_first');
    const { id, authorId, document } = loaded;
    const refusal = refusalOf(loaded, input);
    if (refusal) return refusal;
    const { revision, anchorVersion } = prepared;
    if (anchorVersion !== loaded.anchor.version) return fail('stale');
    if (revision.base.id !== loaded.anchor.revisionId)
      return fail('stale_revision', { revision: document.revisionNumber });
    const revisionId = nanoid(12);
    const { number, event } = await storeRevision(tx, {
      ...{ id: revisionId, documentId: document.id, prepared: revision, summary: input.summary },
      ...{ basedOn: document.revisionNumber, merged: false, authorId: actor.id, now },
    });
    await tx.revisionCredit.create({ data: { revisionId, personId: authorId } });
    const { version } = input;
    const decision = { version, status: 'accepted', deciderId: actor.id, revision: number, now } as const;
    if (!(await settleSuggestion(tx, loaded, decision))) return fail('stale');
    const payload = { version: version + 1, revision: number };
    return {
      ok: true,
      value: { revision: number },
      events: [event, { type: 'suggestion.accepted', subjectId: id, payload }],
    };
  },
});

/** `anchorVersion` is that of the anchor whose words were replaced. */
type Prepared = { revision: PreparedRevision; anchorVersion: number };

async function loadWithAnchor(
  tx: Transaction,
  place: { documentId: string; annotationId: string },
  actor: Actor,
): Promise<Result<Loaded>> {
  const loaded = await loadAnnotation(tx, place, actor);
  if (!loaded.ok) return loaded;
  const { id: annotationId, document } = loaded.value;
  const anchor = await tx.anchor.findFirst({
    where: { annotationId, revision: { documentId: document.id, number: document.revisionNumber } },
  });
  return anchor ? { ok: true, value: { ...loaded.value, anchor } } : fail('not_found');
}

/** Why it cannot be accepted as things stand; null: it can. */
function refusalOf({ suggestion, anchor, document }: Loaded, { version, replaces }: AcceptedSuggestionInput) {
  if (!suggestion) return fail('not_found');
  if (suggestion.version !== version) return fail('stale');
  const { state, closed, exact } = anchor;
  const isCertain = state === 'exact' || state === 'moved';
  const isSeen = replaces === undefined ? isCertain && exact === suggestion.original : exact === replaces;
  if (isSeen && state !== 'orphaned' && !closed) return null;
  const reads = state === 'orphaned' ? null : exact;
  return fail('suggestion_outdated', { reads, revision: document.revisionNumber });
}

/** Where the suggestion stands in the text that holds it. One that took words out stands nowhere, which is as it should be. */
function ownAnchor(
  text: string,
  { start, exact, prefix, suffix }: Loaded['anchor'],
  replacement: string,
  deciderId: string,
): Partial<NewAnchor> {
  if (replacement === '') {
    const at = Math.min(start, text.length);
    const gone = { start: at, end: at, exact, prefix, suffix, state: 'orphaned', score: 0 } as const;
    return { ...gone, closed: true, deciderId, changed: false };
  }
  const place = describePassage(text, start, start + replacement.length);
  return { ...place, state: 'exact', score: 1, changes: [], changed: false };
}
