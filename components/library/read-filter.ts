import type { LibraryFilter } from '@/lib/server/queries/library';
import { readPage } from '../ui/read-page';

type Params = Record<string, string | string[] | undefined>;

const STATES: readonly LibraryFilter['state'][] = ['all', 'contested', 'settled', 'unannotated'];

/** The filters that an address asks for; what makes no sense is as if it were not there. */
export function readFilter(params: Params): LibraryFilter {
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : '');
  return {
    query: one('q').slice(0, 200).trim(),
    state: STATES.find((state) => state === one('state')) ?? 'all',
    language: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(one('language')) ? one('language') : null,
    page: readPage(params.page),
  };
}
