/** Share of the window's height at which a passage is put, from the top: above the middle, and above a sheet. */
const PLACE = { beside: 0.3, aboveSheet: 0.14 } as const;

/** Scrolls until the passage of an annotation is well in view; does nothing if it is already. */
export function scrollToPassage(root: HTMLElement, id: string, place: keyof typeof PLACE): void {
  const mark = root.querySelector(`mark[data-starts~="${CSS.escape(id)}"]`);
  if (mark) scrollIntoPlace(mark, PLACE[place]);
}

export function scrollIntoPlace(element: Element, share: number = PLACE.beside): void {
  const { top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const height = window.innerHeight;
  const isInView = top >= height * 0.1 && bottom <= height * (share + 0.4);
  if (!isInView) window.scrollBy({ top: top - height * share });
}
