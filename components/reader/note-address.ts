const PREFIX = '#note-';

/** The id of the annotation that an address leads to (`/d/slug#note-ID`), or null. */
export const noteOfHash = (hash: string): string | null =>
  hash.startsWith(PREFIX) ? decodeURIComponent(hash.slice(PREFIX.length)) : null;

/** Puts the open annotation into the address, without a step in the history and without scrolling. */
export function showNoteInAddress(id: string | null): void {
  const url = new URL(window.location.href);
  if (id === null && noteOfHash(url.hash) === null) return;
  if (id?.startsWith('pending-')) return;
  url.hash = id === null ? '' : `${PREFIX}${id}`;
  if (url.href !== window.location.href) window.history.replaceState(null, '', url);
}
