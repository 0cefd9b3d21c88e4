'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { Icon } from '@/components/ui/icons';
import type { LibraryFilter } from '@/lib/server/queries/library';
import { libraryPath } from './library-path';

/** How long after the last key the search begins, in milliseconds. */
const PAUSE = 180;

/**
 * The search field over what it finds. It is a plain form that works without scripts; with them the results follow the
 * typing, the field keeps the focus, and the address can be passed on.
 */
export function LibrarySearch({
  filter,
  languages,
  children,
}: {
  filter: LibraryFilter;
  languages: readonly { code: string; name: string }[];
  children: ReactNode;
}) {
  const t = useTranslations('library');
  const router = useRouter();
  const [isSearching, start] = useTransition();
  const [query, setQuery] = useState(filter.query);
  const field = useRef<HTMLInputElement>(null);
  /** What we asked for and what has not arrived of it, the newest last; the first is what is shown. */
  const asked = useRef([filter.query]);

  // What was typed before the scripts had loaded counts as typed.
  useEffect(() => setQuery(field.current?.value ?? ''), []);

  // An address that we did not ask for (back, a link that clears the search): the field follows.
  useEffect(() => {
    const ours = asked.current.indexOf(filter.query);
    asked.current = ours < 0 ? [filter.query] : asked.current.slice(ours);
    if (ours < 0) setQuery(filter.query);
  }, [filter.query]);

  const go = useCallback(
    (change: Partial<LibraryFilter> & { query: string }) => {
      asked.current.push(change.query);
      start(() => router.replace(libraryPath({ ...filter, ...change, page: 1 }), { scroll: false }));
    },
    [filter, router],
  );

  useEffect(() => {
    const wanted = query.trim();
    if (wanted === asked.current.at(-1)) return;
    const timer = setTimeout(() => go({ query: wanted }), PAUSE);
    const cancel = () => clearTimeout(timer);
    // Whoever follows a link meanwhile wants to go there, and is not brought back by the search.
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) cancel();
    };
    document.addEventListener('click', onClick, true);
    return () => {
      cancel();
      document.removeEventListener('click', onClick, true);
    };
  }, [query, go]);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <search>
        <form
          action="/"
          className="flex flex-wrap items-end gap-x-3 gap-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            go({ query: query.trim() });
          }}
        >
          <div className="field min-w-60 flex-1">
            <label className="sr-only" htmlFor="library-query">
              {t('search')}
            </label>
            <div className="relative w-full">
              <Icon
                name="search"
                className="pointer-events-none absolute inset-y-0 start-3 my-auto text-ink-3"
              />
              <input
                ref={field}
                id="library-query"
                className="input ps-10"
                type="search"
                name="q"
                value={query}
                placeholder={t('searchHint')}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
                enterKeyHint="search"
                onChange={(event) => setQuery(event.target.value)}
              />
            </div>
          </div>
          {filter.state !== 'all' ? <input type="hidden" name="state" value={filter.state} /> : null}
          {languages.length > 1 || filter.language ? (
            <div className="field">
              <label className="sr-only" htmlFor="library-language">
                {t('language')}
              </label>
              <select
                id="library-language"
                className="input"
                name="language"
                value={filter.language ?? ''}
                onChange={(event) => go({ query: query.trim(), language: event.target.value || null })}
              >
                <option value="">{t('anyLanguage')}</option>
                {languages.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          <noscript>
            <button type="submit" className="btn btn-plain">
              {t('searchButton')}
            </button>
          </noscript>
        </form>
      </search>
      <div aria-busy={isSearching} className="transition-opacity duration-150 aria-busy:opacity-60">
        {children}
      </div>
    </div>
  );
}
