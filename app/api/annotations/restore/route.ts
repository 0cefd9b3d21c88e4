import { restoreAnnotation } from '@/lib/server/commands/delete-annotation';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(restoreAnnotation);
