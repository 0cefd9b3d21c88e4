import { describe, expect, it } from 'vitest';
import {
  type Actor,
  can,
  type Denial,
  denial,
  type Permission,
  permissions,
  type Target,
} from './permissions';
import { type Role, roles } from './roles';

const me = 'me';
const other = 'other';
const actors: (Role | 'anonymous')[] = ['anonymous', ...roles];
const actorOf = (name: Role | 'anonymous'): Actor => (name === 'anonymous' ? null : { id: me, role: name });

type Visibility = 'public' | 'draft' | 'deleted';
const visibilities: Visibility[] = ['public', 'draft', 'deleted'];

/** Everything an annotation can be as far as permissions see it. */
const annotations = [me, other].flatMap((authorId) =>
  [false, true].flatMap((deleted) =>
    (['note', 'citation', 'flag', 'suggestion', 'reply'] as const).flatMap((kind) =>
      [false, true].flatMap((reliedOn) =>
        [false, true].map((decided) => ({ authorId, deleted, kind, reliedOn, decided })),
      ),
    ),
  ),
);

const target = (visibility: Visibility, rest: Target = {}): Target => ({
  document: { visibility: visibility === 'draft' ? 'draft' : 'public', deleted: visibility === 'deleted' },
  ...rest,
});

const sees = (role: Role | 'anonymous', visibility: Visibility): boolean =>
  visibility === 'public' || (visibility === 'draft' && ['editor', 'reviewer', 'admin'].includes(role));

/** Who may, written down apart from the table: role × document × annotation. */
const expected: Record<
  Permission,
  (role: Role | 'anonymous', visibility: Visibility, annotation: (typeof annotations)[number]) => boolean
> = {
  'document.read': sees,
  'document.create': (role) => role === 'editor' || role === 'admin',
  'document.update': (role, visibility) => sees(role, visibility) && (role === 'editor' || role === 'admin'),
  'document.revise': (role, visibility) => sees(role, visibility) && (role === 'editor' || role === 'admin'),
  'history.recompute': (role, visibility) =>
    sees(role, visibility) && (role === 'reviewer' || role === 'admin'),
  'annotation.create': (role, visibility) =>
    sees(role, visibility) && role !== 'anonymous' && role !== 'reader',
  'annotation.reply': (role, visibility, { deleted }) =>
    sees(role, visibility) && role !== 'anonymous' && role !== 'reader' && !deleted,
  'annotation.update': (role, visibility, { deleted, authorId, decided }) =>
    sees(role, visibility) &&
    role !== 'anonymous' &&
    role !== 'reader' &&
    !deleted &&
    authorId === me &&
    !decided,
  'annotation.delete': (role, visibility, { deleted, authorId, kind, reliedOn, decided }) =>
    sees(role, visibility) &&
    role !== 'anonymous' &&
    role !== 'reader' &&
    !deleted &&
    (authorId === me || role === 'admin') &&
    !(kind === 'flag' && reliedOn) &&
    !decided,
  'annotation.restore': (role, visibility, { deleted }) =>
    sees(role, visibility) && (role === 'editor' || role === 'admin') && deleted,
  'dispute.move': (role, visibility, { deleted }) =>
    sees(role, visibility) && role !== 'anonymous' && role !== 'reader' && !deleted,
  'anchor.decide': (role, visibility, { deleted, authorId, decided }) =>
    sees(role, visibility) &&
    !deleted &&
    !decided &&
    (['editor', 'reviewer', 'admin'].includes(role) || (role === 'annotator' && authorId === me)),
  'queue.read': (role) => role !== 'anonymous' && role !== 'reader',
  'notice.read': (role) => role !== 'anonymous',
  'suggestion.decide': (role, visibility, { deleted, authorId, kind, decided }) =>
    sees(role, visibility) &&
    (role === 'editor' || role === 'admin') &&
    !deleted &&
    kind === 'suggestion' &&
    authorId === other &&
    !decided,
  'people.read': (role) => role === 'admin',
  'people.invite': (role) => role === 'admin',
  'people.update': (role) => role === 'admin',
};

describe('the permission table', () => {
  for (const permission of Object.keys(permissions) as Permission[]) {
    it(`${permission}: every role, document and annotation`, () => {
      for (const role of actors) {
        for (const visibility of visibilities) {
          for (const annotation of annotations) {
            const asked = target(visibility, { annotation, person: { id: other } });
            const label = `${role} ${visibility} ${JSON.stringify(annotation)}`;
            expect(can(actorOf(role), permission, asked), label).toBe(
              expected[permission](role, visibility, annotation),
            );
          }
        }
      }
    });

    it(`${permission}: denied when nothing is known of what it is asked about`, () => {
      const alone = ['document.create', 'queue.read', 'notice.read', 'people.read', 'people.invite'];
      const needsTarget = !alone.includes(permission);
      if (needsTarget) for (const role of actors) expect(can(actorOf(role), permission, {})).toBe(false);
    });
  }

  const annotation = { authorId: other, deleted: false, kind: 'note', reliedOn: false } as const;
  const denials: [Denial, Actor, Permission, Target][] = [
    ['sign_in_first', null, 'annotation.create', target('public')],
    ['role_lacks_this', actorOf('reader'), 'annotation.create', target('public')],
    ['document_not_found', actorOf('annotator'), 'annotation.create', target('draft')],
    ['document_not_found', actorOf('admin'), 'document.read', target('deleted')],
    ['not_the_author', actorOf('editor'), 'annotation.update', target('public', { annotation })],
    [
      'annotation_deleted',
      actorOf('annotator'),
      'annotation.reply',
      target('public', { annotation: { ...annotation, deleted: true } }),
    ],
    ['annotation_not_deleted', actorOf('editor'), 'annotation.restore', target('public', { annotation })],
    [
      'withdraw_instead',
      actorOf('annotator'),
      'annotation.delete',
      target('public', { annotation: { ...annotation, authorId: me, kind: 'flag', reliedOn: true } }),
    ],
    [
      'you_suggested_it',
      actorOf('editor'),
      'suggestion.decide',
      target('public', { annotation: { ...annotation, authorId: me, kind: 'suggestion' } }),
    ],
    [
      'suggestion_decided',
      actorOf('editor'),
      'suggestion.decide',
      target('public', { annotation: { ...annotation, kind: 'suggestion', decided: true } }),
    ],
    ['not_yourself', actorOf('admin'), 'people.update', { person: { id: me } }],
  ];
  it.each(denials)('says why: %s', (reason, actor, permission, asked) => {
    expect(denial(actor, permission, asked)).toBe(reason);
  });
});
