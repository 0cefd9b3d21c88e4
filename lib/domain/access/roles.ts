/** What somebody may do follows from one role. The names are no ladder: an admin does not settle disputes. */
export const roles = ['reader', 'annotator', 'editor', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];
