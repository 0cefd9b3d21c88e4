'use client';
import { type KeyboardEvent, type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon, type IconName } from '../ui/icons';
import { toolbarPlace } from './toolbar-place';
import type { TextSelection } from './use-text-selection';

/** What can be done with the selected words. `key` is a letter that does it while the toolbar has the focus. */
export type Tool<Id extends string> = {
  id: Id;
  icon: IconName;
  label: string;
  hint?: string;
  key: string;
  colour?: string;
};

/** At the selection, or at the foot of the window. */
type Place = { left: number; top: number; visibility?: 'hidden' } | 'foot';

/**
 * Stands at the end of the selection that moved last; under a finger it stands at the foot of the window, where no handle
 * and no menu of the system is.
 */
export function FloatingToolbar<Id extends string>({
  ref,
  label,
  tools,
  selection,
  onChoose,
  onDismiss,
}: {
  ref: Ref<HTMLDivElement>;
  label: string;
  tools: readonly Tool<Id>[];
  selection: TextSelection;
  onChoose: (id: Id) => void;
  onDismiss: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ left: 0, top: 0, visibility: 'hidden' });

  useLayoutEffect(() => {
    const put = () => {
      const isTouch = matchMedia('(pointer: coarse)').matches;
      setPlace(isTouch || !box.current ? 'foot' : toolbarPlace(selection, box.current));
    };
    put();
    window.addEventListener('scroll', put, { passive: true });
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put);
      window.removeEventListener('resize', put);
    };
  }, [selection]);

  useEffect(() => {
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onDismiss();
    };
    // Before other keys of the page: Escape closes what is topmost, and only that.
    document.addEventListener('keydown', onEscape, { capture: true });
    return () => document.removeEventListener('keydown', onEscape, { capture: true });
  }, [onDismiss]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tool = tools.find(({ key }) => key === event.key.toLowerCase());
    if (move) buttons.at((at + move) % buttons.length)?.focus();
    else if (tool) onChoose(tool.id);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={box}
      className={place === 'foot' ? 'fixed inset-x-0 bottom-0 z-40' : 'fixed z-40'}
      style={place === 'foot' ? undefined : place}
    >
      <div
        ref={ref}
        role="toolbar"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="overlay-enter flex justify-center gap-0.5 rounded-md border border-rule bg-raised p-1 shadow-lift pointer-coarse:rounded-none pointer-coarse:border-x-0 pointer-coarse:pb-[max(0.25rem,env(safe-area-inset-bottom))]"
      >
        {tools.map(({ id, icon, label: name, hint, key, colour }, index) => (
          <button
            key={id}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            title={hint}
            aria-keyshortcuts={key}
            className="btn btn-quiet btn-sm"
            // Pressing a button must not take the selection away.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(id)}
          >
            <Icon name={icon} className={colour} />
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
