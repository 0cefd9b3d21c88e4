/** Where a passage comes to stand, and where it may stay: shares of the window's height, from the top. */
const PLACES = {
  beside: { at: 0.3, from: 0.1, to: 0.7 },
  aboveSheet: { at: 0.1, from: 0.08, to: 0.25 },
} as const;

export type PassagePlace = keyof typeof PLACES;

/**
 * Scrolls until the passage of an annotation is well in view; does nothing if it is already. Of one without a passage in this
 * text its note.
 */
export function scrollToPassage(root: HTMLElement, id: string, place: PassagePlace): void {
  const mark = root.querySelector(`mark[data-ids~="${CSS.escape(id)}"]`);
  const shown = mark ?? document.getElementById(`note-${id}`);
  if (shown) scrollIntoPlace(shown, place);
}

/** The same for any element; of one that goes over several lines the first counts. */
export function scrollIntoPlace(element: Element, place: PassagePlace = 'beside'): void {
  const { top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const { at, from, to } = PLACES[place];
  const height = window.innerHeight;
  if (top < height * from || bottom > height * to) window.scrollBy({ top: top - height * at });
}
