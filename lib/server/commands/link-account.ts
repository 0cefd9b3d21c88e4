import 'server-only';
import { z } from 'zod';
import { email, personName } from '@/lib/schemas/person';
import { env } from '../env';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/**
 * The person behind an identity at a provider. A known identity is that person. Otherwise an address that the provider
 * has verified leads to the person who has it; failing that, where registration is switched on, a new reader is made.
 */
export const linkAccount = defineCommand({
  name: 'people.link_account',
  input: z.object({
    provider: z.string().min(1).max(40),
    providerId: z.string().min(1).max(255),
    /** Null unless the provider has verified it. */
    email: email.nullable(),
    name: personName.nullable().catch(null),
  }),
  stream: () => peopleStream,
  permission: null,
  target: () => ({}),
  async load(tx, { provider, providerId, email: address }) {
    const account = await tx.account.findUnique({
      where: { provider_providerId: { provider, providerId } },
      select: { person: true },
    });
    const person =
      account?.person ?? (address && (await tx.person.findUnique({ where: { email: address } }))) ?? null;
    if (person && (person.disabledAt || person.isSample)) return fail('wrong_credentials');
    return { ok: true, value: { person: person || null, known: account !== null } };
  },
  async run({ tx, input, loaded: { person, known }, now }) {
    const { provider, providerId, email: address, name } = input;
    if (person && known) return { ok: true, value: person.id, events: [] };
    if (person) {
      const personId = person.id;
      await tx.account.create({ data: { provider, providerId, personId } });
      // Nobody ever checked the address that the password was set with: whoever set it may be somebody else.
      await tx.person.update({ where: { id: personId }, data: { passwordHash: null } });
      await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
      return {
        ok: true,
        value: person.id,
        events: [{ type: 'person.changed', subjectId: person.id, payload: { provider } }],
      };
    }
    if (!address) return fail('address_not_verified');
    if (!env().REGISTRATION) return fail('registration_closed');
    const created = await tx.person.create({
      data: {
        email: address,
        name: name ?? address.split('@')[0] ?? address,
        role: 'reader',
        accounts: { create: { provider, providerId } },
      },
    });
    const payload = { role: created.role, provider };
    return {
      ok: true,
      value: created.id,
      events: [{ type: 'person.created', subjectId: created.id, payload }],
    };
  },
});
