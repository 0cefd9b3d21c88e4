import type { QueueFilter } from '@/lib/server/queries/queue';
import { readPage } from '../ui/read-page';

type Params = Record<string, string | string[] | undefined>;

export const QUEUE_STATES: readonly QueueFilter['state'][] = ['all', 'suspect', 'orphaned'];
export const QUEUE_KINDS: readonly QueueFilter['kind'][] = ['all', 'note', 'citation', 'flag', 'suggestion'];

/** What of the queue an address asks for; what makes no sense is as if it were not there. */
export function readQueueFilter(params: Params): QueueFilter {
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : '');
  return {
    state: QUEUE_STATES.find((state) => state === one('state')) ?? 'all',
    kind: QUEUE_KINDS.find((kind) => kind === one('kind')) ?? 'all',
    mine: one('mine') === '1',
    document: /^[a-z0-9-]{1,200}$/.test(one('document')) ? one('document') : null,
    page: readPage(params.page),
  };
}

/** The address of the queue with this filter; what is not asked for is left out. */
export function queuePath({ state, kind, mine, document, page }: QueueFilter): string {
  const params = new URLSearchParams();
  if (state !== 'all') params.set('state', state);
  if (kind !== 'all') params.set('kind', kind);
  if (document) params.set('document', document);
  if (mine) params.set('mine', '1');
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return search ? `/queue?${search}` : '/queue';
}
