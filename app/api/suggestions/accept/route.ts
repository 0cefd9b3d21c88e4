import { acceptSuggestion } from '@/lib/server/commands/accept-suggestion';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(acceptSuggestion);
