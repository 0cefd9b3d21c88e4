/** What is read of a DOM node here; DOM nodes are such nodes, and so are the plain objects of the tests. */
export type TextTreeNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextTreeNode>;
};

/** A place in a tree as ranges state it: an index into the characters of a text node or the children of an element. */
export type TreePoint<N extends TextTreeNode = TextTreeNode> = { node: N; offset: number };

const TEXT = 3;
const isText = (node: TextTreeNode) => node.nodeType === TEXT;
const isBreak = (node: TextTreeNode) => node.nodeName === 'BR';

/** How much of the canonical text stands below a node (UTF-16): its text, and 1 for each line break. */
export function lengthBelow(node: TextTreeNode): number {
  if (isText(node)) return node.nodeValue?.length ?? 0;
  if (isBreak(node)) return 1;
  let length = 0;
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i];
    if (child) length += lengthBelow(child);
  }
  return length;
}

/** How much text of `block` stands before a point in it, or null if the point is not in it. Linear in the block. */
export function lengthBefore(block: TextTreeNode, point: TreePoint): number | null {
  if (block === point.node) {
    if (isText(block)) return Math.min(point.offset, block.nodeValue?.length ?? 0);
    let length = 0;
    for (let i = 0; i < Math.min(point.offset, block.childNodes.length); i++) {
      const child = block.childNodes[i];
      if (child) length += lengthBelow(child);
    }
    return length;
  }
  let length = 0;
  for (let i = 0; i < block.childNodes.length; i++) {
    const child = block.childNodes[i];
    if (!child) continue;
    const inside = lengthBefore(child, point);
    if (inside !== null) return length + inside;
    length += lengthBelow(child);
  }
  return null;
}

/**
 * The point of a block that has `length` of its text before it. Where a text node ends and another begins, a `start`
 * goes to the later and an `end` to the earlier, so that a range between the two holds no empty edges.
 */
export function pointAt(block: TextTreeNode, length: number, edge: 'start' | 'end'): TreePoint {
  let left = length;
  let last: TreePoint | null = null;
  const visit = (node: TextTreeNode): TreePoint | null => {
    for (let i = 0; i < node.childNodes.length; i++) {
      const child = node.childNodes[i];
      if (!child) continue;
      if (isText(child) || isBreak(child)) {
        const size = lengthBelow(child);
        if (left < size || (left === size && edge === 'end')) {
          return isText(child) ? { node: child, offset: left } : { node, offset: i + left };
        }
        left -= size;
        last = isText(child) ? { node: child, offset: size } : { node, offset: i + 1 };
      } else {
        const found = visit(child);
        if (found) return found;
      }
    }
    return null;
  };
  if (length === 0 && edge === 'end') return visit(block) ?? { node: block, offset: 0 };
  return visit(block) ?? last ?? { node: block, offset: 0 };
}
