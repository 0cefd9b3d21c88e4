import { createAnnotation } from '@/lib/server/commands/create-annotation';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(createAnnotation);
