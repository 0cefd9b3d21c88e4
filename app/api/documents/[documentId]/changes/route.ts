import { z } from 'zod';
import { id, MAX_INTEGER } from '@/lib/schemas/common';
import { defineReadRoute } from '@/lib/server/define-route';
import { documentChanges } from '@/lib/server/queries/changes';

const query = z.object({ documentId: id, after: z.coerce.number().int().nonnegative().max(MAX_INTEGER) });

export const GET = defineReadRoute('document.changes', query, ({ documentId, after }, actor) =>
  documentChanges(documentId, after, actor),
);
