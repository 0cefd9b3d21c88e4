import type { ReactNode } from 'react';
import { setPageStatus } from '@/lib/server/page-status';
import NotFound from './not-found';

/** In place of a page that there is not: says so, with status 404. */
export function missingPage(): ReactNode {
  setPageStatus(404);
  return <NotFound />;
}
