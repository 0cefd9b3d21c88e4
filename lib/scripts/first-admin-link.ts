/** Prints a one-time link with which the first admin is made, where there is none yet. It works for a day. */
import { inviteFirstAdmin } from '@/lib/server/commands/create-invitation';
import { db } from '@/lib/server/db/client';
import { env } from '@/lib/server/env';
import { perform } from '@/lib/server/perform';

const invited = await perform(inviteFirstAdmin, null, {});
if (invited.ok) process.stdout.write(`${new URL(`/join/${invited.value.token}`, env().APP_URL)}\n`);
await db.$disconnect();
