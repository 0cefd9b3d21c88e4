import { z } from 'zod';
import { id } from '@/lib/schemas/common';
import { defineReadRoute } from '@/lib/server/define-route';
import { newestRevision } from '@/lib/server/queries/newest-revision';

export const GET = defineReadRoute('document.newest', z.object({ documentId: id }), ({ documentId }, actor) =>
  newestRevision(documentId, actor),
);
