import type { ReactNode } from 'react';

/** A keyword. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
