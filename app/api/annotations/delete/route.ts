import { deleteAnnotation } from '@/lib/server/commands/delete-annotation';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(deleteAnnotation);
