'use client';
import { createContext, type RefObject, use } from 'react';
import type { Held } from '@/components/annotation/held';
import type { Body } from '@/lib/domain/document/body';
import type { Failure } from '@/lib/schemas/failure';
import type { DocumentDto, Past } from '@/lib/server/queries/document-page';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** An annotation that is on its way to the server, shown among the others under `annotation.id` = `pending-<key>`. */
export type PendingAnnotation = {
  /** Its idempotency key. */
  key: string;
  annotation: AnnotationDto;
  /** Set when sending failed: the text is kept, and can be sent again with the same key or edited. */
  failure: Failure | null;
};

/** A passage somebody has selected and not yet annotated (UTF-16 offsets into the canonical text). */
export type SelectedPassage = { start: number; end: number; exact: string };

/** What everything around the text of one document shares. */
export type ReaderState = {
  document: DocumentDto;
  /** Set when what is shown is an earlier state, in which nobody can do anything. */
  past: Past | null;
  /** When the last thing happened that is shown; `?as-of=` it shows the same for good. */
  asOf: string;
  body: Body;
  text: string;
  viewer: { id: string; name: string } | null;
  /** In reading order, unfiltered, without pending ones. */
  annotations: AnnotationDto[];
  pending: PendingAnnotation[];
  setPending: (change: (pending: PendingAnnotation[]) => PendingAnnotation[]) => void;
  /** The number under which an annotation (pending ones too) is shown: its place in reading order, from 1. */
  numbers: ReadonlyMap<string, number>;
  selectedId: string | null;
  /** What was begun in the open note: drawn anew, in the margin or in a sheet, it goes on with it. */
  begun: Held;
  /** Opens an annotation (null: none). `reveal` scrolls its passage into view. */
  select: (id: string | null, options?: { reveal?: boolean; focus?: 'note' | 'reference' }) => void;
  /** Fetches what is new after the cursor now, without waiting for the live connection. */
  refresh: () => Promise<void>;
  /** The element that holds the text blocks (`.edition`, with `lang` and `dir`). */
  textElement: RefObject<HTMLElement | null>;
  /** Notes stand in the margin beside the text; otherwise they open in a sheet. False until it is measured. */
  isWide: boolean;
};

export const ReaderContext = createContext<ReaderState | null>(null);

/** The state of the document page around this component. */
export function useReader(): ReaderState {
  const state = use(ReaderContext);
  if (!state) throw new Error('useReader needs a document page around it');
  return state;
}
