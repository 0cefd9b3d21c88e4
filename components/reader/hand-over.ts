import type { KeptPage } from '@/lib/server/queries/document-page';

/** How the page reaches the reader: under a number in this process, or written out. */
export type PageHandle = { number: number } | { json: string };

type Shelf = { last: number; pages: Map<number, KeptPage> };

/** Only pages of requests that are being answered are asked for, and a process answers far fewer at once. */
const MOST_SHELVED = 500;

const shared = globalThis as typeof globalThis & { variorumShelf?: Shelf };

/**
 * React's server components and the HTML of the client components are made in the same process, but from two copies of
 * every module; a property that goes from one to the other is written, parsed and sent along with the page for the
 * browser. A whole document is too much for that: it is shelved here for the other side to pick up, and reaches the
 * browser once, in a script element.
 */
export function handOver(page: KeptPage): PageHandle {
  shared.variorumShelf ??= { last: 0, pages: new Map() };
  const shelf = shared.variorumShelf;
  shelf.last += 1;
  shelf.pages.set(shelf.last, page);
  shelf.pages.delete(shelf.last - MOST_SHELVED);
  return { number: shelf.last };
}

const ELEMENT = 'page-data';

/** The page behind a handle: on the server from the shelf, in the browser from the script element or the handle itself. */
export function receive(handle: PageHandle): KeptPage {
  if ('json' in handle) return { page: JSON.parse(handle.json), json: handle.json };
  if (typeof window === 'undefined') {
    const kept = shared.variorumShelf?.pages.get(handle.number);
    if (!kept) throw new Error('the page is no longer on the shelf');
    return kept;
  }
  const json = document.getElementById(ELEMENT)?.textContent ?? '';
  return { page: JSON.parse(json), json };
}

/** Attributes of the script element that carries the page to the browser. */
export const pageScript = ({ json }: KeptPage) => ({
  id: ELEMENT,
  type: 'application/json',
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: json },
});
