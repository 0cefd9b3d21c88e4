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
  /** How many passages wait for this person's decision; null: they decide nothing. */
  waiting: number | null;
  /** How many notices they have not read. */
  unread: number;
  /** Where both were not counted any further. */
  many: number;
  theme: ThemeChoice;
  /** Ends the sign-in; a server action. */
  signOut: () => Promise<void>;
};

export function Header({ viewer, abilities, waiting, unread, many, theme, signOut }: HeaderProps) {
  const t = useTranslations('shell');
  const items: NavItem[] = [{ href: '/', label: t('library') }];
  const counted = (count: number) => (count >= many ? `${many - 1}+` : String(count));
  if (waiting !== null) {
    const shown = { shown: counted(waiting), text: t('queueWaiting', { count: counted(waiting) }) };
    items.push({ href: '/queue', label: t('queue'), ...(waiting > 0 && { waiting: shown }) });
  }
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
            <AccountMenu name={viewer.name} unread={unread > 0 ? counted(unread) : null} signOut={signOut} />
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
