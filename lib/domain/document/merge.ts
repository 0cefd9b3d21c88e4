import type { Block, Body } from './body';
import { mergeSequence } from './merge-sequence';
import { mergeUnit } from './merge-unit';
import { nodeKey } from './node-key';

/**
 * A place where both sides changed the same. `at` is where its blocks stand in the content of the merged body, which
 * has mine there. Where only a part of a list, table or paragraph clashes, `mine` and `theirs` differ in that part alone.
 */
export type Conflict = { id: string; at: number; base: Block[]; mine: Block[]; theirs: Block[] };

/** The merged body, and its conflicts in reading order. */
export type Merge = { body: Body; conflicts: Conflict[] };

/** How a person settles a conflict; `both` puts mine before theirs. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Merges two changes of one body. Blocks, list items, table rows, facts and words that one side changed are taken from
 * it, those that both changed alike once; a block that one side moved and the other changed stands changed at its new
 * place. Where both changed the same in different ways there is a conflict, and so there is where one side removed
 * what the other changed. Every word that either side wrote is in the body or in a conflict.
 */
export function mergeBodies(base: Body, mine: Body, theirs: Body): Merge {
  if (nodeKey(mine) === nodeKey(base)) return { body: theirs, conflicts: [] };
  if (nodeKey(theirs) === nodeKey(base)) return { body: mine, conflicts: [] };
  const content: Block[] = [];
  const conflicts: Conflict[] = [];
  for (const part of mergeSequence(base.content, mine.content, theirs.content, mergeUnit<Block>)) {
    if ('mine' in part)
      conflicts.push({ id: `conflict-${conflicts.length + 1}`, at: content.length, ...part });
    content.push(...('mine' in part ? part.mine : [part.unit]));
  }
  return { body: bodyOf(content), conflicts };
}

/** The body after a person chose; where they did not, it has mine. */
export function resolve({ body, conflicts }: Merge, choices: Readonly<Record<string, Choice>>): Body {
  const content: Block[] = [];
  let next = 0;
  for (const { id, at, mine, theirs } of conflicts) {
    const choice = choices[id] ?? 'mine';
    content.push(...body.content.slice(next, at));
    if (choice !== 'theirs') content.push(...mine);
    if (choice !== 'mine') content.push(...theirs);
    next = at + mine.length;
  }
  content.push(...body.content.slice(next));
  return bodyOf(content);
}

const bodyOf = (content: Block[]): Body => ({
  type: 'doc',
  content: content.length > 0 ? content : [{ type: 'paragraph' }],
});
