'use client';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DrawnNotes } from './drawn-notes';
import { patchNotes, type ShownNotes } from './patch-notes';

export type NoteGroupProps = {
  drawn: DrawnNotes;
  /** What React draws of the notes in which something can be pressed or typed into, by id. */
  open: ReadonlyMap<string, ReactNode>;
  activeId: string | null;
  /** The one note that Tab reaches; arrow keys go on from there. */
  tabStop: string | undefined;
};

/**
 * A list of notes. As of the text, React sets all of it once, as one string, and never looks into it again: what changes
 * later is drawn note by note, states are attributes set on the elements, and an open note is given a room in its element.
 */
export function NoteGroup({ open, ...list }: NoteGroupProps) {
  const [rooms] = useState(() => new Map<string, HTMLElement>());
  const inUse = new Map<string, HTMLElement>();
  for (const id of open.keys()) {
    const room = rooms.get(id) ?? document.createElement('div');
    rooms.set(id, room);
    inUse.set(id, room);
  }
  return (
    <>
      {/* Before the rooms, so that they stand in the page when what is in them takes effect. */}
      <NoteElements {...list} rooms={inUse} />
      {[...inUse].map(([id, room]) => createPortal(open.get(id), room, id))}
    </>
  );
}

function NoteElements({
  drawn,
  activeId,
  tabStop,
  rooms,
}: Omit<NoteGroupProps, 'open'> & { rooms: ReadonlyMap<string, HTMLElement> }) {
  const list = useRef<HTMLOListElement>(null);
  const [html] = useState(() => ({ __html: drawn.html }));
  const [first] = useState(drawn.notes);
  const shown = useRef<ShownNotes>(null);

  useLayoutEffect(() => {
    if (!list.current) return;
    shown.current ??= new Map(first.map((note) => [note.id, { html: note.html, room: undefined }]));
    shown.current = patchNotes(list.current, shown.current, drawn.notes, rooms);
    for (const item of list.current.children) {
      const id = (item as HTMLElement).dataset.note;
      (item as HTMLElement).tabIndex = id === tabStop ? 0 : -1;
      if (id === activeId) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
  });

  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawnNotes writes its own elements only and escapes all else.
  return <ol ref={list} dangerouslySetInnerHTML={html} />;
}
