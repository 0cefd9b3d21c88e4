import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icons';

/** Who is signed in, and the way out. A native popover: it opens and signs out without scripts. */
export function AccountMenu({ name, signOut }: { name: string; signOut: () => Promise<void> }) {
  const t = useTranslations('shell');
  return (
    <div className="relative">
      <button
        type="button"
        popoverTarget="account-menu"
        className="btn btn-quiet btn-sm"
        aria-label={t('account', { name })}
      >
        <Icon name="person" />
        <span className="max-w-40 truncate max-sm:sr-only">{name}</span>
        <Icon name="chevron-down" className="text-ink-3" />
      </button>
      <div id="account-menu" popover="auto" className="menu shell-menu">
        <p className="px-2.5 py-1.5 text-sm text-ink-3">{name}</p>
        <form action={signOut}>
          <button type="submit" className="menu-item w-full text-start">
            {t('signOut')}
          </button>
        </form>
      </div>
    </div>
  );
}
