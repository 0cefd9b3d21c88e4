import type { Unit } from './align-nodes';
import type { Body } from './body';
import type { Clash } from './merge-sequence';
import { mergeUnits } from './merge-unit';
import { nodeKey } from './node-key';

/**
 * A place where both sides changed the same: blocks, or the items, rows or facts of one. Where only a part of a row or
 * paragraph clashes, `mine` and `theirs` differ in that part alone.
 */
export type Conflict = Clash<Unit> & { id: string };

/** The merged body, and its conflicts in reading order. */
export type Merge = { body: Body; conflicts: Conflict[] };

/** How a person settles a conflict; `both` puts mine before theirs. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Merges two changes of one body. Blocks, list items, table rows, facts and words that one side changed are taken from
 * it, those that both changed alike once; a block that one side moved and the other changed stands changed at its new
 * place. Where both changed the same in different ways there is a conflict, and so there is where one side removed
 * what the other changed. There the body has what `choices` say, by the ids of the conflicts, which do not depend on them;
 * else mine. Every word that either side wrote is in the body or in a conflict.
 */
export function mergeBodies(
  base: Body,
  mine: Body,
  theirs: Body,
  choices: Readonly<Record<string, Choice>> = {},
): Merge {
  if (nodeKey(mine) === nodeKey(base)) return { body: theirs, conflicts: [] };
  if (nodeKey(theirs) === nodeKey(base)) return { body: mine, conflicts: [] };
  const conflicts: Conflict[] = [];
  const content = mergeUnits(base.content, mine.content, theirs.content, (clash) => {
    const id = `conflict-${conflicts.length + 1}`;
    conflicts.push({ id, ...clash });
    const choice = choices[id] ?? 'mine';
    return [...(choice === 'theirs' ? [] : clash.mine), ...(choice === 'mine' ? [] : clash.theirs)];
  });
  return {
    body: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    conflicts,
  };
}
