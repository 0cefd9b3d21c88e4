import type { TextSelection } from './use-text-selection';

const GAP = 8;

/** Where a floating toolbar goes (pixels of the viewport): over the selection or, without room there, under it. */
export function toolbarPlace(
  { range, isBackward }: TextSelection,
  box: HTMLElement,
): { left: number; top: number } {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = range.getBoundingClientRect();
  const end = (isBackward ? rects[0] : rects.at(-1)) ?? whole;
  const { offsetWidth: width, offsetHeight: height } = box;
  const middle = isBackward ? end.left : end.right;
  const left = Math.max(
    GAP,
    Math.min(middle - width / 2, document.documentElement.clientWidth - width - GAP),
  );
  const over = end.top - height - GAP;
  const isSingleLine = whole.height <= end.height * 1.5;
  const top = (isBackward || isSingleLine) && over > GAP ? over : end.bottom + GAP;
  return { left, top: Math.min(top, window.innerHeight - height - GAP) };
}
