'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type NavItem = {
  href: string;
  label: string;
  /** How much waits there: as it is drawn, and the name of the link in words. */
  waiting?: { shown: string; text: string };
};

/** The places of the site; on a phone they stand on a line of their own if there are several. */
export function HeaderNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const path = usePathname();
  const alone = items.length === 1;
  return (
    <nav aria-label={label} className={alone ? '' : 'max-sm:order-last max-sm:basis-full'}>
      <ul className="flex gap-6">
        {items.map(({ href, label: name, waiting }) => {
          const isHere = href === '/' ? path === '/' : path.startsWith(href);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-label={waiting?.text}
                aria-current={isHere ? 'page' : undefined}
                className="inline-flex min-h-11 items-center text-ink-2 decoration-1 underline-offset-[0.35em] hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline"
              >
                {name}
                {waiting ? <span className="nav-count tabular ms-1.5">{waiting.shown}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
