/**
 * Whether a click came from a key, or from a reader of the screen. A pointer event says which pointer; browsers whose clicks are
 * no pointer events count no presses for them. (Firefox counts one for a link.)
 */
export const isByKey = (click: Event): boolean =>
  'pointerType' in click ? click.pointerType === '' : (click as UIEvent).detail === 0;
