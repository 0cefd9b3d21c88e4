'use client';

/** Offers to annotate the selected words. */
export function SelectionToolbar() {
  return null;
}
