'use client';
import { createContext, use, useState } from 'react';
import { Held, useHeld } from './held';

/** Of a note that a window which becomes wide or narrow takes from its sheet to the margin, or back: what was begun in it. */
export const BegunContext = createContext<Held | null>(null);

/** A step that somebody is about to take, and what its form holds. */
type OpenStep<Step> = { step: Step; form: Held };

/** The step that a panel asks about, if any, and what opens or closes its form. */
export function useStep<Step>(panel: string): [OpenStep<Step> | null, (step: Step | null) => void] {
  const [own] = useState(() => new Held());
  const [open, setOpen] = useHeld<OpenStep<Step> | null>(use(BegunContext) ?? own, panel, () => null);
  return [open, (step) => setOpen(step && { step, form: new Held() })];
}
