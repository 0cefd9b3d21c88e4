import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Footer } from '@/components/shell/footer';
import { Header } from '@/components/shell/header';
import { Providers } from '@/components/shell/providers';
import { SkipLink } from '@/components/shell/skip-link';
import { StyleNonce } from '@/components/shell/style-nonce';
import { THEME_COOKIE, themeChoice } from '@/components/shell/theme';
import { ToastRegion } from '@/components/ui/toast-region';
import { can } from '@/lib/domain/access/permissions';
import { ShellMessages } from '@/lib/i18n/shell-messages';
import { unreadNotices } from '@/lib/server/queries/notices';
import { manyCounted, waitingCount } from '@/lib/server/queries/queue';
import { viewer } from '@/lib/server/session';
import { signOut } from './sign-out/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('title'), template: `%s · ${t('title')}` },
    description: t('tagline'),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeChoice((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const person = await viewer();
  const [waiting, unread] = await Promise.all([waitingCount(person), unreadNotices(person)]);
  return (
    <html
      lang={await getLocale()}
      data-scroll-behavior="smooth"
      data-theme={theme === 'system' ? undefined : theme}
    >
      <head>
        <StyleNonce nonce={nonce} />
      </head>
      <body data-viewer={person?.id}>
        <ShellMessages>
          <Providers>
            <SkipLink />
            <Header
              viewer={person && { name: person.name }}
              abilities={{
                importDocuments: can(person, 'document.create'),
                managePeople: can(person, 'people.read'),
              }}
              waiting={waiting}
              unread={unread}
              many={manyCounted}
              theme={theme}
              signOut={signOut}
            />
            <main id="main" tabIndex={-1} className="outline-none">
              {children}
            </main>
            <Footer />
            <ToastRegion />
          </Providers>
        </ShellMessages>
      </body>
    </html>
  );
}
