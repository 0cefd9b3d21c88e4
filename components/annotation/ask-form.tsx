'use client';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { joinClasses } from '../ui/join-classes';
import type { Held } from './held';
import { mayTakeFocus } from './may-take-focus';

/** A short form that asks for something before a step is taken: what it is, the fields, what went wrong, and two buttons. */
export function AskForm({
  held,
  title,
  heading: Heading = 'h3',
  first = 'input, textarea',
  failure,
  isSending,
  sendLabel,
  cancelLabel,
  onSend,
  onCancel,
  className = 'border-t border-rule pt-3',
  children,
}: {
  /** What the form holds. Drawn anew, it goes on where somebody left it. */
  held: Held;
  title: ReactNode;
  heading?: 'h3' | 'p';
  /** Selector of what has the focus when the form appears. */
  first?: string;
  /** Why it did not work. */
  failure: ReactNode;
  isSending: boolean;
  sendLabel: string;
  cancelLabel: string;
  /** Takes the step, or puts the focus on the field that is missing. */
  onSend: (focus: (selector: string) => void) => Promise<void> | void;
  onCancel: () => void;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    const left = held.get<Place | null>('left', () => null);
    const field = left ? form.current?.elements[left.field] : form.current?.querySelector(first);
    if (field instanceof HTMLElement) field.focus();
    if (field instanceof HTMLTextAreaElement && left) field.setSelectionRange(left.from, left.to);
  }, [first, held]);
  useLayoutEffect(() => {
    const { current } = form;
    return () => {
      held.set('left', placeIn(current));
      leave(current);
    };
  }, [held]);
  return (
    <form
      ref={form}
      noValidate
      aria-labelledby={id}
      className={joinClasses('grid gap-3', className)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void onSend(focus);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        // What is around the form stays open.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Heading id={id} className="font-semibold">
        {title}
      </Heading>
      {children}
      {failure ? (
        <p role="alert" className="field-error">
          {failure}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" isPending={isSending}>
          {sendLabel}
        </Button>
        <Button variant="quiet" size="sm" onPress={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}

/** Where somebody is in a form: in which of its fields, and which words of it are selected. */
type Place = { field: number; from: number; to: number };

function placeIn(form: HTMLFormElement | null): Place | null {
  const { activeElement: at } = document;
  const isText = at instanceof HTMLTextAreaElement;
  if (!form || !(isText || at instanceof HTMLInputElement)) return null;
  const field = [...form.elements].indexOf(at);
  if (field < 0) return null;
  return { field, from: isText ? at.selectionStart : 0, to: isText ? at.selectionEnd : 0 };
}

/** Before a form goes: the focus stays with what it belongs to, unless it is elsewhere. */
function leave(form: HTMLFormElement | null): void {
  if (mayTakeFocus(form))
    form?.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
}
