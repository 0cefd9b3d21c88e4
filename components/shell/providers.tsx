'use client';

import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

/** Tells React Aria the page's language, so that server and browser agree, and how to follow a link. */
export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter();
  const locale = useLocale();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={router.push}>{children}</RouterProvider>
    </I18nProvider>
  );
}
