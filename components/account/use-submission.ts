'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '@/lib/schemas/failure';

/**
 * Sends a form once at a time and keeps why it failed; a lost connection is a failure like others. Afterwards the first
 * field with an error has the focus.
 */
export function useSubmission<T>(
  send: (fields: Record<string, string>) => Promise<Result<T>>,
  done: (value: T, fields: Record<string, string>) => void | Promise<void>,
) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);
  const sent = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure) sent.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [failure]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setSending(true);
    sent.current = event.currentTarget;
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    const result = await send(fields).catch((): Result<T> => ({ ok: false, failure: { code: 'offline' } }));
    setFailure(result.ok ? null : result.failure);
    if (result.ok) await done(result.value, fields);
    sending.current = false;
    setSending(false);
  }

  return { failure, isSending, submit };
}
