/** Remembers whether this browser shows the text or the list; the server reads it, so that the page comes right at once. */
export const VIEW_COOKIE = 'reader-view';
export type ReaderView = 'text' | 'list';

export const readerView = (value: string | undefined): ReaderView => (value === 'list' ? 'list' : 'text');

export function rememberView(view: ReaderView): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
  document.cookie = `${VIEW_COOKIE}=${view}; path=/; max-age=31536000; samesite=lax`;
}
