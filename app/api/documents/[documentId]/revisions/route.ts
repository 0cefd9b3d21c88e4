import { saveRevision } from '@/lib/server/commands/save-revision';
import { BYTES_OF_A_TEXT, defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(saveRevision, { mostBytes: BYTES_OF_A_TEXT });
