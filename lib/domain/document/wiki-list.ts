import type { Block, BulletList, ListItem, OrderedList } from './body';
import { MAX_CONTAINERS } from './limits';
import type { WikiLine } from './wiki-line';

type Item = Extract<WikiLine, { kind: 'item' }>;
type OpenList = { node: BulletList | OrderedList; list: Item['list']; column: number; next: number };

/** Builds nested lists from item lines, one after another. */
export type WikiListBuilder = {
  /** Adds an item; `flattened` says that it stood too deep and was brought up. */
  add: (item: Item) => { flattened: boolean };
  /** Adds a line to the text of the item added last. */
  extend: (text: string) => void;
  /** The lists built so far. */
  blocks: Block[];
};

/**
 * A deeper column opens a list inside the last item; another marker, or a number out of turn, at the same column
 * opens a list beside the last one. `depth` containers stand around already.
 */
export function wikiListBuilder(depth: number): WikiListBuilder {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  let text = { type: 'text' as const, text: '' };

  const openList = (item: Item): OpenList => {
    const number = item.list === 'number' ? item.number : 1;
    const node: BulletList | OrderedList =
      item.list === 'bullet'
        ? { type: 'bulletList', content: [] }
        : { type: 'orderedList', attrs: { start: number }, content: [] };
    const siblings = open.at(-1)?.node.content.at(-1)?.content ?? blocks;
    siblings.push(node);
    const list = { node, list: item.list, column: item.column, next: number };
    open.push(list);
    return list;
  };

  const add = (item: Item): { flattened: boolean } => {
    while ((open.at(-1)?.column ?? -1) > item.column) open.pop();
    const top = open.at(-1);
    const isDeeper = top !== undefined && top.column < item.column;
    const flattened = isDeeper && depth + open.length >= MAX_CONTAINERS;
    const continues =
      top !== undefined && top.list === item.list && (item.list !== 'number' || item.number === top.next);
    let target = top;
    if (!target || (isDeeper && !flattened)) {
      target = openList(item);
    } else if (!continues) {
      open.pop();
      target = openList(flattened ? { ...item, column: target.column } : item);
    }
    text = { type: 'text', text: item.text };
    const node: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: [text] }] };
    target.node.content.push(node);
    target.next += 1;
    return { flattened };
  };

  return {
    add,
    extend: (line) => {
      text.text += ` ${line}`;
    },
    blocks,
  };
}
