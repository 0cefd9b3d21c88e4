import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AccountMenu } from './account-menu';
import { HeaderNav, type NavItem } from './header-nav';
import type { ThemeChoice } from './theme';
import { ThemeSwitch } from './theme-switch';

export type HeaderProps = {
  /** Who is signed in. */
  viewer: { name: string } | null;
  abilities: { importDocuments: boolean; managePeople: boolean };
  theme: ThemeChoice;
  /** Ends the sign-in; a server action. */
  signOut: () => Promise<void>;
};

export function Header({ viewer, abilities, theme, signOut }: HeaderProps) {
  const t = useTranslations('shell');
  const items: NavItem[] = [{ href: '/', label: t('library') }];
  if (abilities.importDocuments) items.push({ href: '/import', label: t('import') });
  if (abilities.managePeople) items.push({ href: '/people', label: t('people') });
  return (
    <header data-shell className="border-b border-rule">
      <div className="page flex min-h-14 flex-wrap items-center gap-x-8 gap-y-0">
        <Link href="/" className="wordmark py-2">
          Variorum
        </Link>
        <HeaderNav label={t('navigation')} items={items} />
        <div className="ms-auto flex items-center gap-1">
          <ThemeSwitch initial={theme} />
          {viewer ? (
            <AccountMenu name={viewer.name} signOut={signOut} />
          ) : (
            <Link href="/sign-in" className="btn btn-quiet btn-sm">
              {t('signIn')}
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}
