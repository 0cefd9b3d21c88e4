'use client';
import { useComposer } from './use-composer';

/** The composer of a new annotation while one is open, or nothing. */
export function ComposerSlot() {
  const composer = useComposer();
  return composer ? <p>{composer.passage.exact}</p> : null;
}
