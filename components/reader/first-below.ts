/** The first annotation whose passage is below the top of the window, or going back the last above it. */
export function firstBelow<A extends { id: string }>(annotations: readonly A[], by: 1 | -1): A | undefined {
  const isBelow = ({ id }: A) =>
    (document.getElementById(`ref-${id}`)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) > 0;
  const at = annotations.findIndex(isBelow);
  return by === 1 ? annotations[Math.max(at, 0)] : annotations[at < 0 ? annotations.length - 1 : at - 1];
}
