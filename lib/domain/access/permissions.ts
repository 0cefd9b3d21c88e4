import type { Role } from './roles';

/** Who asks. Null is somebody who is not signed in; a disabled person never gets as far as being an actor. */
export type Actor = { id: string; role: Role } | null;

/** What is asked about. Each permission needs the parts that its predicates read; a missing part denies. */
export type Target = {
  document?: { visibility: 'public' | 'draft'; deleted: boolean };
  annotation?: {
    authorId: string;
    deleted: boolean;
    kind: 'note' | 'citation' | 'flag' | 'suggestion' | 'reply';
    /** Somebody replied to it, or its dispute has moved: others rely on it. */
    reliedOn: boolean;
    /** Of a suggestion: it has been accepted or declined. */
    decided?: boolean;
  };
  person?: { id: string };
};

export type Denial =
  | 'sign_in_first'
  | 'role_lacks_this'
  | 'document_not_found'
  | 'annotation_deleted'
  | 'annotation_not_deleted'
  | 'not_the_author'
  | 'withdraw_instead'
  | 'suggestion_decided'
  | 'you_suggested_it'
  | 'not_yourself';

type Predicate = (actor: Actor, target: Target) => Denial | null;

const seesDocument: Predicate = (actor, { document }) => {
  if (!document || document.deleted) return 'document_not_found';
  if (document.visibility === 'public') return null;
  return actor && ['editor', 'reviewer', 'admin'].includes(actor.role) ? null : 'document_not_found';
};

const has =
  (...allowed: Role[]): Predicate =>
  (actor) => {
    if (!actor) return 'sign_in_first';
    return allowed.includes(actor.role) ? null : 'role_lacks_this';
  };

const isSignedIn: Predicate = (actor) => (actor ? null : 'sign_in_first');

const annotates = has('annotator', 'editor', 'reviewer', 'admin');

const isAuthor: Predicate = (actor, { annotation }) =>
  actor && annotation && annotation.authorId === actor.id ? null : 'not_the_author';

const isAuthorOrAdmin: Predicate = (actor, target) =>
  actor?.role === 'admin' ? null : isAuthor(actor, target);

/** Whoever wrote it, and those who look after all of a document. */
const isAuthorOrLooksAfter: Predicate = (actor, target) =>
  actor && ['editor', 'reviewer', 'admin'].includes(actor.role) ? null : isAuthor(actor, target);

const isLive: Predicate = (_actor, { annotation }) =>
  annotation && !annotation.deleted ? null : 'annotation_deleted';

const isDeleted: Predicate = (_actor, { annotation }) =>
  annotation?.deleted ? null : 'annotation_not_deleted';

const isNoFlagInUse: Predicate = (_actor, { annotation }) =>
  annotation?.kind === 'flag' && annotation.reliedOn ? 'withdraw_instead' : null;

/** A decided suggestion is part of the record: neither it nor what was decided about changes. */
const isUndecided: Predicate = (_actor, { annotation }) =>
  annotation?.decided ? 'suggestion_decided' : null;

/** Nobody decides about what they brought up themselves; they may take it back instead. */
const isOthersSuggestion: Predicate = (actor, { annotation }) => {
  if (annotation?.kind !== 'suggestion') return 'annotation_deleted';
  return actor && annotation.authorId !== actor.id ? null : 'you_suggested_it';
};

const isSomebodyElse: Predicate = (actor, { person }) =>
  actor && person && person.id !== actor.id ? null : 'not_yourself';

/**
 * Every permission of the program and the predicates that must all hold, in the order in which a denial is reported.
 * Moving a dispute has its own table in lib/domain/dispute, since it depends on the state of the dispute as well.
 */
export const permissions = {
  'document.read': [seesDocument],
  'document.create': [has('editor', 'admin')],
  'document.update': [seesDocument, has('editor', 'admin')],
  'document.revise': [seesDocument, has('editor', 'admin')],
  'history.recompute': [seesDocument, has('reviewer', 'admin')],
  'annotation.create': [seesDocument, annotates],
  'annotation.reply': [seesDocument, annotates, isLive],
  'annotation.update': [seesDocument, annotates, isLive, isAuthor, isUndecided],
  'annotation.delete': [seesDocument, annotates, isLive, isAuthorOrAdmin, isNoFlagInUse, isUndecided],
  'annotation.restore': [seesDocument, has('editor', 'admin'), isDeleted],
  'dispute.move': [seesDocument, annotates, isLive],
  'anchor.decide': [seesDocument, annotates, isLive, isAuthorOrLooksAfter, isUndecided],
  'queue.read': [annotates],
  'notice.read': [isSignedIn],
  'suggestion.decide': [seesDocument, has('editor', 'admin'), isLive, isOthersSuggestion, isUndecided],
  'people.read': [has('admin')],
  'people.invite': [has('admin')],
  'people.update': [has('admin'), isSomebodyElse],
} as const satisfies Record<string, readonly Predicate[]>;

export type Permission = keyof typeof permissions;

/** Why the actor may not, or null if they may. */
export function denial(actor: Actor, permission: Permission, target: Target = {}): Denial | null {
  for (const predicate of permissions[permission]) {
    const reason = predicate(actor, target);
    if (reason) return reason;
  }
  return null;
}

/** Whether the actor may. */
export function can(actor: Actor, permission: Permission, target: Target = {}): boolean {
  return denial(actor, permission, target) === null;
}
