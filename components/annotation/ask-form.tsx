'use client';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { joinClasses } from '../ui/join-classes';
import { mayTakeFocus } from './may-take-focus';

/** A short form that asks for something before a step is taken: what it is, the fields, what went wrong, and two buttons. */
export function AskForm({
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
  useEffect(() => form.current?.querySelector<HTMLElement>(first)?.focus(), [first]);
  useLayoutEffect(() => {
    const { current } = form;
    return () => leave(current);
  }, []);
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
      {typeof failure === 'string' ? (
        <p role="alert" className="field-error">
          {failure}
        </p>
      ) : (
        failure
      )}
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

/** Before a form goes: the focus stays with what it belongs to, unless it is elsewhere. */
function leave(form: HTMLFormElement | null): void {
  if (mayTakeFocus(form))
    form?.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
}
