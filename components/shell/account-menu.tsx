import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icons';

/** Who is signed in, what they are told, and the way out. A native popover: it opens and signs out without scripts. */
export function AccountMenu({
  name,
  unread,
  signOut,
}: {
  name: string;
  /** How many notices wait to be read; null: none. */
  unread: string | null;
  signOut: () => Promise<void>;
}) {
  const t = useTranslations('shell');
  return (
    <div className="relative">
      <button
        type="button"
        popoverTarget="account-menu"
        className="btn btn-quiet btn-sm"
        aria-label={unread ? t('accountUnread', { name, count: unread }) : t('account', { name })}
      >
        <Icon name="person" />
        <span className="max-w-40 truncate max-sm:sr-only">{name}</span>
        {unread ? (
          <span aria-hidden="true" className="nav-count tabular">
            {unread}
          </span>
        ) : null}
        <Icon name="chevron-down" className="text-ink-3" />
      </button>
      <div id="account-menu" popover="auto" className="menu shell-menu">
        <p className="px-2.5 py-1.5 text-sm text-ink-3">{name}</p>
        <Link href="/notices" className="menu-item">
          {unread ? t('noticesUnread', { count: unread }) : t('notices')}
        </Link>
        <form action={signOut}>
          <button type="submit" className="menu-item w-full text-start">
            {t('signOut')}
          </button>
        </form>
      </div>
    </div>
  );
}
