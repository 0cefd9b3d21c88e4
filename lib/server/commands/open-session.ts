import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/schemas/common';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/** Signs a person in whose identity was just checked. Answers with the id that the cookie carries. */
export const openSession = defineCommand({
  name: 'session.open',
  input: z.object({ personId: id, seconds: z.number().int().positive() }),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  async load(tx, { personId }) {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { disabledAt: true } });
    return person && !person.disabledAt ? { ok: true, value: person } : fail('wrong_credentials');
  },
  async run({ tx, input, now }) {
    await tx.session.deleteMany({ where: { personId: input.personId, expiresAt: { lt: now } } });
    const session = await tx.session.create({
      data: {
        personId: input.personId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.seconds * 1000),
      },
    });
    return { ok: true, value: session.id, events: [{ type: 'session.opened', subjectId: input.personId }] };
  },
});
