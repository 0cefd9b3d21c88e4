import type { LibraryFilter } from '@/lib/server/queries/library';

/** The address of the library with these filters; what is not asked for is left out. */
export function libraryPath({ query, state, language, page }: LibraryFilter): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (state !== 'all') params.set('state', state);
  if (language) params.set('language', language);
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return search ? `/?${search}` : '/';
}
