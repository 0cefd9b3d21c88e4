import type { DrawnNotes } from './drawn-notes';

/** What stands in a list: by id the HTML of a note, and the element that holds its content instead, if one does. */
export type ShownNotes = ReadonlyMap<string, { html: string; room: HTMLElement | undefined }>;

/**
 * Brings a list of notes to what it should show: notes that changed are drawn anew in their elements, which stay where they
 * are with the focus and all that was set on them. A room that has its place is never moved, since somebody may write in it.
 */
export function patchNotes(
  list: HTMLElement,
  before: ShownNotes,
  notes: DrawnNotes['notes'],
  rooms: ReadonlyMap<string, HTMLElement>,
): ShownNotes {
  const after = new Map(notes.map(({ id, html }) => [id, { html, room: rooms.get(id) }]));
  const items = new Map<string, HTMLElement>();
  for (const item of [...list.children]) {
    if (!(item instanceof HTMLElement)) continue;
    const id = item.dataset.note ?? '';
    if (after.has(id)) items.set(id, item);
    else item.remove();
  }
  let next = list.firstElementChild;
  for (const [id, { html, room }] of after) {
    const was = before.get(id);
    const item = items.get(id) ?? elementOf(html);
    if (was?.html !== html || was.room !== room) draw(item, html, room);
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
  return after;
}

function draw(item: HTMLElement, html: string, room: HTMLElement | undefined): void {
  const drawn = elementOf(html);
  for (const { name, value } of drawn.attributes) item.setAttribute(name, value);
  if (!room) item.replaceChildren(...drawn.childNodes);
  else if (item.firstChild !== room) item.replaceChildren(room);
}

function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}
