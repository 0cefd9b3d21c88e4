/** Prints a one-time link with which the first admin is made, where there is none yet. It works for a day. */
import { inviteFirstAdmin } from '@/lib/server/commands/create-invitation';
import { db } from '@/lib/server/db/client';
import { env } from '@/lib/server/env';
import { perform } from '@/lib/server/perform';

const invited = await perform(inviteFirstAdmin, null, {});
if (invited.ok) {
  const link = new URL(`/join/${invited.value.token}`, env().APP_URL);
  process.stdout.write(
    `There is no administrator yet. Become the first one with this link (it works once, for a day):\n  ${link}\n`,
  );
}
await db.$disconnect();
