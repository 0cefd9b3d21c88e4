import { decideAnchor } from '@/lib/server/commands/decide-anchor';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(decideAnchor);
