'use client';

import './globals.css';
import { NextIntlClientProvider } from 'next-intl';
import { ErrorNotice } from '@/components/shell/error-notice';
import messages from '@/lib/messages/en.json';

/** When the layout itself failed: a page of its own, which relies on nothing that the layout gives. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en-GB">
      <body>
        <title>Variorum</title>
        <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={{ errors: messages.errors }}>
          <main>
            <ErrorNotice digest={error.digest} retry={reset} />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
