import { z } from 'zod';
import { id } from '@/lib/schemas/common';
import { defineReadRoute } from '@/lib/server/define-route';
import { annotationVersions } from '@/lib/server/queries/history';

export const GET = defineReadRoute(
  'annotation.versions',
  z.object({ annotationId: id }),
  ({ annotationId }, actor) => annotationVersions(annotationId, actor),
);
