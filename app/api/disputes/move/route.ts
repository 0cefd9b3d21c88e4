import { moveDispute } from '@/lib/server/commands/move-dispute';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(moveDispute);
