'use client';
import { useState } from 'react';
import type { DocumentDto } from '@/lib/server/queries/document-page';
import { useLiveChanges } from '../reader/use-live-changes';

/** Number of the newest revision of a document, as others save while the page is open. */
export function useNewestRevision({ id, sequence, revision }: DocumentDto): number {
  const [newest, setNewest] = useState(revision.number);
  useLiveChanges(id, sequence, (changes) => setNewest(changes.revision));
  return newest;
}
