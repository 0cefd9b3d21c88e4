import 'server-only';
import { z } from 'zod';
import { roles } from '@/lib/domain/access/roles';
import { email, personName } from '@/lib/schemas/person';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/**
 * Makes the people of the sample library, who have no passwords. Only the script that loads it performs this, and only
 * a database without people takes it. Answers with their ids by key.
 */
export const addSamplePeople = defineCommand({
  name: 'people.add_sample',
  input: z.array(
    z.object({ key: z.string(), name: personName, email, role: z.enum(roles), door: z.boolean() }),
  ),
  stream: () => peopleStream,
  permission: null,
  load: async (tx) => ((await tx.person.count()) === 0 ? { ok: true, value: null } : fail('email_taken')),
  target: () => ({}),
  async run({ tx, input }) {
    const ids: Record<string, string> = {};
    for (const { key, name, email: address, role, door } of input) {
      const person = await tx.person.create({ data: { name, email: address, role, isSample: door } });
      ids[key] = person.id;
    }
    const events = input.map(({ key, role }) => ({
      type: 'person.created' as const,
      subjectId: ids[key] ?? key,
      payload: { role, sample: true },
    }));
    return { ok: true, value: ids, events };
  },
});
