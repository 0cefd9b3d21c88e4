import type { ReactNode } from 'react';

/** What stands where nothing is yet: what would be here, and how it comes. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
