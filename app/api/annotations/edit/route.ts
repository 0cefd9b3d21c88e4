import { editAnnotation } from '@/lib/server/commands/edit-annotation';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(editAnnotation);
