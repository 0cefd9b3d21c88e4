import { createReply } from '@/lib/server/commands/create-reply';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(createReply);
