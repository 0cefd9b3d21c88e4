import 'server-only';
import { revokeInvitationInput } from '@/lib/schemas/person';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/** Makes an unused link useless. */
export const revokeInvitation = defineCommand({
  name: 'people.revoke_invitation',
  input: revokeInvitationInput,
  stream: () => peopleStream,
  permission: 'people.invite',
  target: () => ({}),
  async load(tx, { invitationId }) {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId } });
    return invitation && !invitation.usedAt && !invitation.revokedAt
      ? { ok: true, value: invitation }
      : fail('link_not_usable');
  },
  async run({ tx, loaded, now }) {
    await tx.invitation.update({ where: { id: loaded.id }, data: { revokedAt: now } });
    return { ok: true, value: null, events: [{ type: 'invitation.revoked', subjectId: loaded.id }] };
  },
});
