import { z } from 'zod';
import { id } from './common';

/** Null: all that this person has. */
export const readNoticesInput = z.object({ noticeId: id.nullable() });
