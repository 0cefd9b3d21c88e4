import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type messages from '@/lib/messages/en.json';

export type Namespace = keyof typeof messages;

/** What the primitives and the shell say; every page needs them. */
const SHARED: readonly Namespace[] = ['shell', 'theme', 'ui'];

/** Sends the named namespaces to the browser for the client components inside, and no others. */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const picked = Object.fromEntries([...SHARED, ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
