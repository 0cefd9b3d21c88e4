import { randomUUID } from 'node:crypto';
import { type Asker, onlyForThese, type World } from './access-world';
import type { Person } from './fixtures';
import { mark } from './mark';

const bytes = new TextEncoder().encode('A text of one paragraph.');
const bibliography = {
  ...{ language: null, direction: 'ltr', sourceUrl: null, publisher: null, licence: null },
  ...{ contentNotice: null, visibility: 'public' },
};

type ActionRule = {
  path: (world: World) => string;
  input: (world: World, invitationId: string, victim: Person) => Record<string, unknown>;
  may: (asker: Asker) => boolean;
  /** Puts nothing down to anybody. */
  isRead?: true;
};

/** Every action that asks for a role. */
export const actionRules: Record<string, ActionRule> = {
  previewImport: {
    path: () => '/import',
    input: () => ({ bytes, whole: false }),
    may: onlyForThese('editor', 'admin'),
    isRead: true,
  },
  storeDocument: {
    path: () => '/import',
    input: () => ({
      ...bibliography,
      title: `Stored ${mark()}`,
      idempotencyKey: randomUUID(),
      source: { bytes },
    }),
    may: onlyForThese('editor', 'admin'),
  },
  saveDetails: {
    path: ({ document }) => `/d/${document.slug}/details`,
    input: ({ document }) => ({
      ...bibliography,
      title: document.title,
      documentId: document.id,
      version: 1,
    }),
    may: onlyForThese('editor', 'admin'),
  },
  previewReimport: {
    path: ({ document }) => `/d/${document.slug}/import`,
    input: ({ document }) => ({ documentId: document.id, bytes, whole: false }),
    may: onlyForThese('editor', 'admin'),
    isRead: true,
  },
  storeReimport: {
    path: ({ document }) => `/d/${document.slug}/import`,
    input: ({ document }) => ({
      ...{ documentId: document.id, basedOn: 1, summary: 'A newer version.' },
      ...{ idempotencyKey: randomUUID(), source: { bytes } },
    }),
    may: onlyForThese('editor', 'admin'),
  },
  readNotices: {
    path: () => '/notices',
    input: () => ({ noticeId: null }),
    may: onlyForThese('reader', 'annotator', 'editor', 'reviewer', 'admin'),
  },
  invite: { path: () => '/people', input: () => ({ role: 'reader' }), may: onlyForThese('admin') },
  resetPassword: {
    path: () => '/people',
    input: (_, __, victim) => ({ personId: victim.id }),
    may: onlyForThese('admin'),
  },
  changePerson: {
    path: () => '/people',
    input: (_, __, victim) => ({ personId: victim.id, version: 1, role: 'annotator' }),
    may: onlyForThese('admin'),
  },
  revokeInvitation: {
    path: () => '/people',
    input: (_, invitationId) => ({ invitationId }),
    may: onlyForThese('admin'),
  },
};
/** Open to whoever has a link, or closed to everybody; their journeys are in admin.spec.ts. */
export const actionsForAll = ['acceptInvitation', 'setPassword', 'register', 'signOut'];
