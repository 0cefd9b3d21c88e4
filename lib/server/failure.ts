import 'server-only';
import type { Failure, FailureCode } from '@/lib/schemas/failure';

/** An expected failure, as a value. */
export function fail(code: FailureCode, details?: Record<string, unknown>): { ok: false; failure: Failure } {
  return { ok: false, failure: details ? { code, details } : { code } };
}

const statuses: Partial<Record<FailureCode, number>> = {
  sign_in_first: 401,
  wrong_credentials: 401,
  document_not_found: 404,
  not_found: 404,
  link_not_usable: 410,
  invalid_input: 422,
  import_failed: 422,
  reason_needed: 422,
  outcome_needed: 422,
  outcome_not_allowed: 422,
  stale: 409,
  stale_revision: 409,
  unchanged: 409,
  no_text: 422,
  text_not_storable: 422,
  passage_mismatch: 409,
  decision_not_possible: 409,
  passage_spans_blocks: 422,
  replacement_unchanged: 422,
  suggestion_outdated: 409,
  suggestion_decided: 409,
  not_from_this_status: 409,
  email_taken: 409,
  annotation_deleted: 409,
  annotation_not_deleted: 409,
  withdraw_instead: 409,
  too_many_attempts: 429,
  unexpected: 500,
};

/** The HTTP status of a failure; what is not listed is a refusal (403). */
export function httpStatus(code: FailureCode): number {
  return statuses[code] ?? 403;
}
