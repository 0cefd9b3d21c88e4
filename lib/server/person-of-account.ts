import 'server-only';
import type { Account } from 'next-auth';
import { z } from 'zod';
import type { Result } from '@/lib/schemas/failure';
import { linkAccount } from './commands/link-account';
import { perform } from './perform';

const claims = z.object({
  email: z.string().optional().catch(undefined),
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: z.string().optional().catch(undefined),
  login: z.string().optional().catch(undefined),
});

/** The person who signs in through a provider: linked before, or found or made by `linkAccount`. */
export function personOfAccount(account: Account, profile: unknown): Promise<Result<string>> {
  const said = claims.parse(profile ?? {});
  return perform(linkAccount, null, {
    provider: account.provider,
    providerId: account.providerAccountId,
    email: said.email_verified && said.email ? said.email : null,
    name: said.name ?? said.login ?? null,
  });
}
