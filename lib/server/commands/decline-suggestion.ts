import 'server-only';
import { declineSuggestionInput } from '@/lib/schemas/annotation';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { annotationTarget, loadAnnotation } from './load-annotation';
import { settleSuggestion } from './settle-suggestion';

/** Turns a suggestion down with a reason, which everybody can read; whoever made it is told. */
export const declineSuggestion = defineCommand({
  name: 'suggestion.decline',
  input: declineSuggestionInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'suggestion.decide',
  target: annotationTarget,
  load: loadAnnotation,
  async run({ tx, actor, input, loaded, now }) {
    if (!actor) return fail('sign_in_first');
    const { id, document } = loaded;
    const { reason, version } = input;
    const salt = newSalt();
    const settled = await settleSuggestion(tx, loaded, {
      version,
      status: 'declined',
      deciderId: actor.id,
      revision: document.revisionNumber,
      reason: { salt, text: reason },
      now,
    });
    if (!settled) return fail('stale');
    const payload = { version: version + 1, revision: document.revisionNumber };
    const content = { salt, value: { reason } };
    return {
      ok: true,
      value: null,
      events: [{ type: 'suggestion.declined', subjectId: id, payload, content }],
    };
  },
});
