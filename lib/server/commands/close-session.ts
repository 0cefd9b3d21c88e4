import 'server-only';
import { z } from 'zod';
import { id } from '@/lib/schemas/common';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/** Signs out the browser that holds this session id. The id is the proof: nobody else knows it. */
export const closeSession = defineCommand({
  name: 'session.close',
  input: z.object({ sessionId: id }),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  async load(tx, { sessionId }) {
    const session = await tx.session.findUnique({ where: { id: sessionId } });
    return session && !session.revokedAt ? { ok: true, value: session } : fail('not_found');
  },
  async run({ tx, loaded, now }) {
    await tx.session.update({ where: { id: loaded.id }, data: { revokedAt: now } });
    return { ok: true, value: null, events: [{ type: 'session.closed', subjectId: loaded.personId }] };
  },
});
