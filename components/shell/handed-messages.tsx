'use client';
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo, useState } from 'react';
import { dataScript, type Handle, receive, type Written } from './hand-over';

type WrittenMessages = Written & { messages: Partial<ReturnType<typeof useMessages>> };

const ELEMENT = 'page-messages';

/** Adds messages that were handed over to those around it. */
export function HandedMessages({ handle, children }: { handle: Handle; children: ReactNode }) {
  const [written] = useState(() =>
    receive<WrittenMessages>(handle, ELEMENT, (json) => ({ messages: JSON.parse(json), json })),
  );
  const outer = useMessages();
  const messages = useMemo(() => ({ ...outer, ...written.messages }), [outer, written]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      <script {...dataScript(ELEMENT, written)} />
      {children}
    </NextIntlClientProvider>
  );
}
