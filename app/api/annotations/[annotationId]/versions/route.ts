import { z } from 'zod';
import { id, MAX_INTEGER } from '@/lib/schemas/common';
import { defineReadRoute } from '@/lib/server/define-route';
import { annotationVersions } from '@/lib/server/queries/history';

const query = z.object({
  annotationId: id,
  before: z.coerce.number().int().positive().max(MAX_INTEGER).optional(),
});

export const GET = defineReadRoute('annotation.versions', query, ({ annotationId, before }, actor) =>
  annotationVersions(annotationId, actor, before),
);
