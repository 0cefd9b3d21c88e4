import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** What the shell and the primitives say, and what goes wrong: every page needs it. `ClientMessages` adds the rest. */
export async function ShellMessages({ children }: { children: ReactNode }) {
  const { shell, theme, ui, errors } = await getMessages();
  return <NextIntlClientProvider messages={{ shell, theme, ui, errors }}>{children}</NextIntlClientProvider>;
}
