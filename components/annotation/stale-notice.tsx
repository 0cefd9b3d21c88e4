'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { Callout } from '../ui/callout';
import { joinClasses } from '../ui/join-classes';

/** Tells whoever came second what the first one did and why, and gives back what they had written. */
export function StaleNotice({
  title,
  happened,
  theirReason,
  ownLabel,
  ownReason,
  className,
  children,
}: {
  title: string;
  happened: string;
  /** Why the other did it, in a sentence. */
  theirReason: string | null;
  ownLabel: string;
  /** What this person had written. */
  ownReason: string;
  className: string;
  /** What they can do now. */
  children: ReactNode;
}) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={title}
      className={joinClasses('grid gap-3 outline-none', className)}
    >
      <Callout tone="warn" role="alert" title={title}>
        <p>{happened}</p>
        {theirReason ? <p>{theirReason}</p> : null}
      </Callout>
      {ownReason ? (
        <div>
          <p className="hint">{ownLabel}</p>
          <blockquote className="font-serif whitespace-pre-line">{ownReason}</blockquote>
        </div>
      ) : null}
      {children}
    </section>
  );
}
