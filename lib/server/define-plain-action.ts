import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import { fail } from './failure';
import { isOwnOrigin } from './origin';
import { unexpected } from './perform';
import { viewer } from './session';

/**
 * Makes a server action of something that is no single command: a read, or work that precedes one. Origin → session →
 * parse → work. The work checks for itself what may be done, as queries do.
 */
export function definePlainAction<Schema extends z.ZodType, Output>(
  name: string,
  schema: Schema,
  work: (input: z.output<Schema>, actor: Actor) => Promise<Result<Output>>,
) {
  return async (raw: z.input<Schema>): Promise<Result<Output>> => {
    const list = await headers();
    if (!isOwnOrigin(list)) return fail('wrong_origin');
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ path, message }));
      return fail('invalid_input', { issues });
    }
    try {
      return await work(parsed.data, await viewer());
    } catch (error) {
      return unexpected(error, list.get('x-request-id') ?? randomUUID(), name);
    }
  };
}
