'use client';
import { useMemo } from 'react';
import { useReader } from '../reader/reader-context';
import { type Drafts, draftsOf } from './drafts';

/** Storage that holds nothing, for browsers that refuse access to theirs. */
const nothing = {
  length: 0,
  key: () => null,
  getItem: () => null,
  removeItem: () => {},
  setItem: () => {
    throw new Error('no storage');
  },
};

/** The unsent texts of this person on this document. Only in the browser: call its methods in handlers and effects. */
export function useDrafts(): Drafts {
  const { viewer, document: about } = useReader();
  const personId = viewer?.id ?? '';
  return useMemo(() => draftsOf(browserStorage(), personId, about.id), [personId, about.id]);
}

function browserStorage() {
  try {
    return typeof localStorage === 'undefined' ? nothing : localStorage;
  } catch {
    return nothing;
  }
}
