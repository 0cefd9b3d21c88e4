import 'server-only';
import { changePersonInput } from '@/lib/schemas/person';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/** Changes a person's role, or disables or enables them. Both hold from that person's next request on. */
export const changePerson = defineCommand({
  name: 'people.change',
  input: changePersonInput,
  stream: () => peopleStream,
  permission: 'people.update',
  async load(tx, { personId }) {
    const person = await tx.person.findUnique({ where: { id: personId } });
    return person ? { ok: true, value: person } : fail('not_found');
  },
  target: ({ id }) => ({ person: { id } }),
  async run({ tx, input, loaded, now }) {
    if (loaded.version !== input.version)
      return fail('stale', { role: loaded.role, disabled: loaded.disabledAt !== null });
    const role = input.role ?? loaded.role;
    const disabled = input.disabled ?? loaded.disabledAt !== null;
    await tx.person.update({
      where: { id: loaded.id },
      data: { role, disabledAt: disabled ? (loaded.disabledAt ?? now) : null, version: { increment: 1 } },
    });
    if (disabled) {
      await tx.session.updateMany({
        where: { personId: loaded.id, revokedAt: null },
        data: { revokedAt: now },
      });
    }
    if (disabled || role !== 'admin') {
      // Links that somebody made as an admin end with that power.
      await tx.invitation.updateMany({
        where: { createdById: loaded.id, usedAt: null, revokedAt: null },
        data: { revokedAt: now },
      });
    }
    const payload = { role, disabled };
    return { ok: true, value: null, events: [{ type: 'person.changed', subjectId: loaded.id, payload }] };
  },
});
