'use client';
import { type RefObject, useSyncExternalStore } from 'react';
import type { SelectedPassage } from '../reader/reader-context';
import type { AnnotationKind, Draft } from './drafts';
import { mayTakeFocus } from './may-take-focus';

/** A text that is being written in this tab. */
export type OpenComposer = {
  /** As it was opened, on the passage that it is about now. */
  draft: Draft;
  /** As it is now: a window that becomes narrow takes it from the margin to a sheet, where writing goes on. */
  written: { current: Draft };
  /** What the person has before them: the form, or the choice that took its place. */
  form: RefObject<HTMLElement | null>;
  /** Which of its fields had the focus last, counted from the end: which words are meant is asked at the beginning, or not. */
  lastField: { current: number | null };
  /** Begins with the question which words are meant (for those who cannot select them). */
  askForPassage: boolean;
  /** What had the focus before, to give it back. */
  returnFocus: HTMLElement | null;
};

/** One new annotation at a time; a reply and an edit for each thread or text. */
export type ComposerPlace = 'new' | `reply:${string}` | `edit:${string}`;

const NONE: ReadonlyMap<ComposerPlace, OpenComposer> = new Map();
let open = NONE;
const listeners = new Set<() => void>();

function publish(next: ReadonlyMap<ComposerPlace, OpenComposer>): void {
  open = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function placeOf({ target }: Draft): ComposerPlace {
  return target.type === 'new' ? 'new' : `${target.type}:${target.annotationId}`;
}

/** Opens a composer. What was open in the same place is closed; its text stays among the unsent ones. */
export function openComposer(draft: Draft, options: { askForPassage?: boolean } = {}): void {
  const { activeElement } = document;
  publish(
    new Map(open).set(placeOf(draft), {
      draft,
      written: { current: draft },
      form: { current: null },
      lastField: { current: null },
      askForPassage: options.askForPassage ?? false,
      returnFocus: activeElement instanceof HTMLElement ? activeElement : null,
    }),
  );
}

/** Closes a composer and gives back the focus, unless that is elsewhere by now. The text is kept among the unsent ones unless it was sent or discarded. */
export function closeComposer(place: ComposerPlace): void {
  const closing = open.get(place);
  if (!closing) return;
  const rest = new Map(open);
  rest.delete(place);
  publish(rest);
  const { returnFocus, draft, form } = closing;
  if (!mayTakeFocus(form.current)) return;
  (returnFocus?.isConnected ? returnFocus : noteOf(draft))?.focus({ preventScroll: true });
}

/** The note in which a reply or an edit is written: the button that opened it is not drawn meanwhile. */
function noteOf({ target }: Draft): HTMLElement | null {
  if (target.type === 'new') return null;
  const { annotationId } = target;
  const reply = document.getElementById(`reply-${annotationId}`);
  return reply ? reply.closest<HTMLElement>('[data-note]') : document.getElementById(`note-${annotationId}`);
}

/** Puts the open composer of a place on another passage. */
export function moveComposer(place: ComposerPlace, draft: Draft): void {
  const current = open.get(place);
  if (current) publish(new Map(open).set(place, { ...current, draft }));
}

/** The composer that is open in a place, or null. */
export function useOpenComposer(place: ComposerPlace): OpenComposer | null {
  return useSyncExternalStore(
    subscribe,
    () => open.get(place) ?? null,
    () => null,
  );
}

/** All composers that are open in this tab. */
export function useOpenComposers(): ReadonlyMap<ComposerPlace, OpenComposer> {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => NONE,
  );
}

/** For which passage `ComposerSlot` shows a composer, so that it can be placed level with it; null: it shows none. */
export function useComposer(): { kind: AnnotationKind; passage: SelectedPassage } | null {
  const target = useOpenComposer('new')?.draft.target;
  return target?.type === 'new' ? target : null;
}
