import 'server-only';
import { headers } from 'next/headers';
import type { z } from 'zod';
import type { Result } from '@/lib/schemas/failure';
import { fail } from './failure';
import { isOwnOrigin } from './origin';
import { type Command, perform } from './perform';
import { viewer } from './session';

/**
 * Makes a server action of a command: origin → session → the chain of `perform`. Never throws for anything expected;
 * what it answers is what the form shows. A page binds the id of whom it was made for, and is refused once somebody else
 * has signed in: nobody's words are put down to another.
 */
export function defineAction<Schema extends z.ZodType, Loaded, Output, Prepared>(
  command: Command<Schema, Loaded, Output, Prepared>,
) {
  return async (madeFor: string | undefined, input: z.input<Schema>): Promise<Result<Output>> => {
    const list = await headers();
    if (!isOwnOrigin(list)) return fail('wrong_origin');
    const actor = await viewer();
    if (actor && madeFor !== actor.id) return fail('somebody_else');
    return perform(command, actor, input, list.get('x-request-id') ?? undefined);
  };
}
