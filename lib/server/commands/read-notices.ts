import 'server-only';
import { readNoticesInput } from '@/lib/schemas/notice';
import { peopleStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';

/** Marks a notice, or all notices, of a person as read. Nobody else's business: it leaves no event. */
export const readNotices = defineCommand({
  name: 'notice.read',
  input: readNoticesInput,
  stream: () => peopleStream,
  permission: 'notice.read',
  target: () => ({}),
  load: async () => ({ ok: true, value: null }),
  async run({ tx, actor, input: { noticeId }, now }) {
    if (!actor) return fail('sign_in_first');
    await tx.notice.updateMany({
      where: { personId: actor.id, readAt: null, ...(noticeId && { id: noticeId }) },
      data: { readAt: now },
    });
    return { ok: true, value: null, events: [] };
  },
});
