export const flagCategories = [
  'figure_disputed',
  'source_missing',
  'attribution_needed',
  'loaded_wording',
  'context_missing',
  'quotation_doubtful',
  'translation_doubtful',
  'other',
] as const;
export type FlagCategory = (typeof flagCategories)[number];

export const disputeStatuses = ['open', 'under_review', 'resolved', 'withdrawn'] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** How a dispute is resolved. None ranks above another: that both accounts stand is as good an end as any. */
export const outcomes = [
  'text_stands',
  'text_corrected',
  'both_accounts_stated',
  'insufficient_evidence',
] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Since which revision somebody has to look at a dispute's words, which changed with it: nobody while it is withdrawn. Whoever
 * raises it again raises it about the words as they are by then.
 */
export function waitsSince({
  status,
  staleSince,
}: {
  status: DisputeStatus;
  staleSince: number | null;
}): number | null {
  return status === 'withdrawn' ? null : staleSince;
}

/** Whether a dispute still waits for an outcome. */
export function isUnsettled(status: DisputeStatus): boolean {
  return status === 'open' || status === 'under_review';
}
