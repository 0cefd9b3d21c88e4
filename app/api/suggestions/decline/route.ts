import { declineSuggestion } from '@/lib/server/commands/decline-suggestion';
import { defineRoute } from '@/lib/server/define-route';

export const POST = defineRoute(declineSuggestion);
