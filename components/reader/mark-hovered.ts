let hovered: Element[] = [];

/** Shows which passages and notes belong together under the pointer. Classes on the elements: nothing is drawn again. */
export function markHovered(ids: readonly string[]): void {
  for (const element of hovered) element.classList.remove('is-hovered');
  hovered = ids.flatMap((id) => {
    const safe = CSS.escape(id);
    return [...document.querySelectorAll(`mark[data-ids~="${safe}"], #ref-${safe}, #note-${safe} .note`)];
  });
  for (const element of hovered) element.classList.add('is-hovered');
}
