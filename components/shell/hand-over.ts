/** What is handed over: anything, with its JSON, in which no `<` stands, so that it may be put into a script element. */
export type Written = { json: string };

/** How it reaches a client component: under a number in this process, or written out. */
export type Handle = { number: number } | Written;

type Shelf = { last: number; things: Map<number, Written> };

const shared = globalThis as typeof globalThis & { variorumShelf?: Shelf };

/**
 * React's server components and the HTML of the client components are made in the same process, but from two copies of
 * every module; a property that goes from one to the other is written, parsed and sent along with the page for the
 * browser. A whole document, or all words of a page, is too much for that: it is shelved here for the other side to pick
 * up, and reaches the browser once, in a script element. It stays until it is removed.
 */
export function shelve(thing: Written): { number: number; remove: () => void } {
  shared.variorumShelf ??= { last: 0, things: new Map() };
  const shelf = shared.variorumShelf;
  shelf.last += 1;
  const number = shelf.last;
  shelf.things.set(number, thing);
  return { number, remove: () => shelf.things.delete(number) };
}

/** In the browser, what was read from its element: who goes back in the history gets the same handle, and no element. */
const received = new Map<number, Written>();

/**
 * The thing behind a handle: on the server from the shelf, in the browser from the script element with this id or from the
 * handle itself. `read` makes it of its JSON.
 */
export function receive<Thing extends Written>(
  handle: Handle,
  id: string,
  read: (json: string) => Thing,
): Thing {
  if ('json' in handle) return read(handle.json);
  if (typeof window === 'undefined') {
    const thing = shared.variorumShelf?.things.get(handle.number);
    if (!thing) throw new Error('what was handed over is no longer on the shelf');
    return thing as Thing;
  }
  const known = received.get(handle.number);
  if (known) return known as Thing;
  const thing = read(document.getElementById(id)?.textContent ?? '');
  received.set(handle.number, thing);
  return thing;
}

/** Attributes of the script element that carries a thing to the browser. */
export const dataScript = (id: string, { json }: Written) => ({
  id,
  type: 'application/json',
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: json },
});
