'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Icon } from '@/components/ui/icons';
import { THEME_CHOICES, THEME_COOKIE, type ThemeChoice } from './theme';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;
const YEAR = 365 * 24 * 60 * 60;

function apply(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', choice);
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${THEME_COOKIE}=${choice}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

/** Light, dark, or as the device; needs scripts, and is hidden without them. */
export function ThemeSwitch({ initial }: { initial: ThemeChoice }) {
  const t = useTranslations('theme');
  const [choice, setChoice] = useState(initial);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div className="js-only relative">
      <button
        type="button"
        popoverTarget="theme-menu"
        className="btn btn-quiet icon-btn"
        aria-label={`${t('label')}: ${t(choice)}`}
        title={t('label')}
      >
        <Icon name={ICONS[choice]} />
      </button>
      <div ref={menu} id="theme-menu" popover="auto" className="menu shell-menu">
        <fieldset aria-label={t('label')}>
          {THEME_CHOICES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === choice}
              className="menu-item group w-full"
              onClick={() => {
                apply(one);
                setChoice(one);
                menu.current?.hidePopover();
              }}
            >
              <Icon name={ICONS[one]} className="text-ink-3" />
              <span className="flex-1 text-start">{t(one)}</span>
              <Icon name="check" className="invisible group-aria-pressed:visible" />
            </button>
          ))}
        </fieldset>
      </div>
    </div>
  );
}
