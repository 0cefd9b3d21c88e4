'use server';
import { readNotices as readNoticesCommand } from '@/lib/server/commands/read-notices';
import { defineAction } from '@/lib/server/define-action';

export const readNotices = defineAction(readNoticesCommand);
