import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import { type Kept, possibleKept } from '@/lib/domain/anchoring/kept';
import { type TextPositions, textPositions } from './text-positions';

/** A stretch that no step touched: its position in the document that the editor began with, its position now, its size. */
type Stretch = { was: number; is: number; size: number };

type State = { from: Node; stretches: readonly Stretch[] };

const key = new PluginKey<State>('kept-text');

/** Follows what the steps of an edit leave alone, from the document with which an editor begins. */
export const keptText = (): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: (_, { doc }) => ({ from: doc, stretches: [{ was: 0, is: 0, size: doc.content.size }] }),
      apply: ({ mapping }, { from, stretches }) => ({
        from,
        stretches: mapping.maps.reduce(through, stretches),
      }),
    },
  });

/**
 * What of the text of `base` stands untouched in that of the editor (`now`), for the anchoring. Nothing if the editor did not
 * begin with `base`, as where another revision was put together with what is written.
 */
export function keptSince(base: Node, state: EditorState, now: TextPositions): Kept[] {
  const known = key.getState(state);
  if (!known?.from.content.eq(base.content)) return [];
  const before = textPositions(base);
  const kept = known.stretches.map(({ was, is, size }): Kept => {
    const [from, to] = [before.offsetAt(was), before.offsetAt(was + size)];
    const [start, end] = [now.offsetAt(is), now.offsetAt(is + size)];
    // A stretch may begin between two blocks, of which the first is gone: then the line break is too.
    const length = Math.min(to - from, end - start);
    return [to - length, end - length, length];
  });
  return possibleKept(before.text, now.text, kept);
}

/** What is left of stretches after a step. */
function through(stretches: readonly Stretch[], map: StepMap): readonly Stretch[] {
  const left: Stretch[] = [];
  const add = (stretch: Stretch) => {
    const last = left.at(-1);
    if (stretch.size <= 0) return;
    if (last && last.was + last.size === stretch.was && last.is + last.size === stretch.is)
      last.size += stretch.size;
    else left.push(stretch);
  };
  for (const { was, is, size } of stretches) {
    let [at, by] = [is, 0];
    map.forEach((start, end, _, newEnd) => {
      if (start >= is + size) return;
      add({ was: was + at - is, is: at + by, size: start - at });
      at = Math.max(at, Math.min(end, is + size));
      by = newEnd - end;
    });
    add({ was: was + at - is, is: at + by, size: is + size - at });
  }
  return left;
}
