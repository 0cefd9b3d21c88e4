import type { HistoryEntry } from '@/lib/server/queries/history';

/** Message keys under "history.did": what happened, told by the type of the event and its payload. */
type HistorySentence =
  | 'imported'
  | 'updated'
  | 'revised'
  | 'revised_merged'
  | 'revised_imported'
  | `${'created' | 'edited' | 'deleted' | 'restored'}_${'note' | 'citation' | 'flag' | 'suggestion' | 'reply' | 'other'}`
  | 'dispute_open'
  | 'dispute_under_review'
  | 'dispute_resolved'
  | 'dispute_withdrawn'
  | (typeof DECISIONS)[keyof typeof DECISIONS]
  | 'suggestion_accepted'
  | 'suggestion_declined'
  | 'other';

const DECISIONS = {
  'anchor.confirmed': 'anchor_confirmed',
  'anchor.moved': 'anchor_moved',
  'anchor.closed': 'anchor_closed',
  'anchor.reopened': 'anchor_reopened',
} as const;

const VERBS: Record<string, 'created' | 'edited' | 'deleted' | 'restored'> = {
  'annotation.created': 'created',
  'annotation.edited': 'edited',
  'annotation.deleted': 'deleted',
  'annotation.restored': 'restored',
};

/** Which sentence tells this event. An event of a kind that this version does not know is told as such. */
export function historySentence({ type, payload, annotation }: HistoryEntry): HistorySentence {
  if (type === 'document.imported') return 'imported';
  if (type === 'document.updated') return 'updated';
  if (type === 'document.revised') {
    if (payload.merged === true) return 'revised_merged';
    return payload.format === undefined ? 'revised' : 'revised_imported';
  }
  if (type === 'suggestion.accepted') return 'suggestion_accepted';
  if (type === 'suggestion.declined') return 'suggestion_declined';
  const verb = VERBS[type];
  if (verb) return `${verb}_${annotation?.kind ?? 'other'}`;
  if (type in DECISIONS) return DECISIONS[type as keyof typeof DECISIONS];
  if (type !== 'dispute.moved') return 'other';
  const { to } = payload;
  return to === 'open' || to === 'under_review' || to === 'resolved' || to === 'withdrawn'
    ? `dispute_${to}`
    : 'other';
}
