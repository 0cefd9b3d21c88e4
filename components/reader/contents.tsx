'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icons';
import type { Section, SectionCount } from './sections';

export type ContentsProps = {
  sections: readonly Section[];
  counts: ReadonlyMap<string, SectionCount>;
  /** Told before the browser follows a link to a section. */
  onGo: (event: MouseEvent, id: string) => void;
};

/** Where contents stand beside the text and are always open (`.edition-grid` in globals.css). */
const BESIDE = '(min-width: 78rem)';

/** The sections of the text with what stands on each. Folded above the text on small windows. */
export function Contents({ sections, counts, onGo }: ContentsProps) {
  const t = useTranslations('reader');
  const current = useCurrentSection(sections);
  const element = useRef<HTMLDetailsElement>(null);
  const least = Math.min(...sections.map(({ level }) => level));

  useEffect(() => {
    const query = window.matchMedia(BESIDE);
    const follow = () => {
      if (element.current) element.current.open = query.matches;
    };
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

  return (
    <nav className="edition-contents reader-contents no-print" aria-label={t('contents')}>
      <details ref={element}>
        <summary className="eyebrow">
          {t('contents')}
          <Icon name="chevron-down" />
        </summary>
        <ol>
          {sections.map(({ id, title, level }) => {
            const { annotations = 0, contested = 0 } = counts.get(id) ?? {};
            return (
              <li key={id} data-depth={Math.min(level - least, 3)}>
                <a
                  href={`#${id}`}
                  aria-current={id === current ? 'location' : undefined}
                  onClick={(event) => onGo(event, id)}
                >
                  {title}
                </a>
                {annotations > 0 ? (
                  <span className="reader-contents-count">
                    {contested > 0 ? (
                      <span className="text-flag">
                        <span aria-hidden="true">?{contested}</span>
                        <span className="sr-only">{t('sectionContested', { count: contested })}</span>
                      </span>
                    ) : null}{' '}
                    <span aria-hidden="true">{annotations}</span>
                    <span className="sr-only">{t('sectionAnnotations', { count: annotations })}</span>
                  </span>
                ) : null}
              </li>
            );
          })}
        </ol>
      </details>
    </nav>
  );
}

/** The last section that begins above the upper quarter of the window. */
function useCurrentSection(sections: readonly Section[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const update = () => {
      frame = 0;
      const line = window.innerHeight / 4;
      let found: string | null = null;
      for (const { id } of sections) {
        const heading = document.getElementById(id);
        // None of them is on the page while the list takes the place of the text.
        if (!heading || heading.getClientRects().length === 0 || heading.getBoundingClientRect().top > line)
          break;
        found = id;
      }
      setCurrent(found);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(update);
    };
    update();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
    };
  }, [sections]);
  return current;
}
