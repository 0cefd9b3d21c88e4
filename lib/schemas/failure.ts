import type { Denial } from '../domain/access/permissions';
import type { MoveRefusal } from '../domain/dispute/transitions';

/** Everything that can be expected to go wrong. The interface words each in messages "errors.<code>". */
export type FailureCode =
  | Denial
  | MoveRefusal
  | 'invalid_input'
  | 'not_found'
  | 'stale'
  | 'stale_revision'
  | 'unchanged'
  | 'no_text'
  | 'text_not_storable'
  | 'passage_mismatch'
  | 'decision_not_possible'
  | 'passage_spans_blocks'
  | 'replacement_unchanged'
  | 'suggestion_outdated'
  | 'wrong_origin'
  | 'somebody_else'
  | 'too_many_attempts'
  | 'wrong_credentials'
  | 'link_not_usable'
  | 'email_taken'
  | 'registration_closed'
  | 'address_not_verified'
  | 'import_failed'
  | 'offline'
  | 'unexpected';

export type Failure = {
  code: FailureCode;
  /** Values for the message, or what the person needs to go on (the current version of what was stale). */
  details?: Record<string, unknown>;
  /** Of an unexpected error: the id under which it was logged. */
  errorId?: string;
};

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };
