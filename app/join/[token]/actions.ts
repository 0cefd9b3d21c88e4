'use server';
import type { Result } from '@/lib/schemas/failure';
import { acceptInvitationInput, setPasswordInput } from '@/lib/schemas/person';
import { definePlainAction } from '@/lib/server/define-plain-action';
import { sha256 } from '@/lib/server/events';
import { fail } from '@/lib/server/failure';
import { join } from '@/lib/server/join';
import { invitationOf } from '@/lib/server/queries/people';

/** Looks at the link before anything is hashed: hashing is slow, and whoever has no link shall not keep us busy. */
const withLink = async (token: string, work: () => Promise<Result<string>>): Promise<Result<null>> => {
  if (!(await invitationOf(sha256(token)))) return fail('link_not_usable');
  const done = await work();
  return done.ok ? { ok: true, value: null } : done;
};

export const acceptInvitation = definePlainAction(
  'people.accept_invitation',
  acceptInvitationInput,
  (input) => withLink(input.token, () => join.invitation(input)),
);

export const setPassword = definePlainAction('people.set_password', setPasswordInput, (input) =>
  withLink(input.token, () => join.reset(input)),
);
