import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import fc from 'fast-check';
import type { patchNotes as PatchNotes } from '../components/reader/patch-notes';
import { expect, test } from './fixtures';

/** A note as a list should show it: which wording of it, and whether it is open, so that it has a room. */
type Wanted = { id: string; wording: number; isOpen: boolean };

const wanted = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  wording: fc.nat({ max: 2 }),
  isOpen: fc.boolean(),
});
const lists = fc.array(fc.uniqueArray(wanted, { selector: ({ id }) => id }), { minLength: 2, maxLength: 6 });

/** Runs in the page: brings one list from each state to the next, and says what is wrong with it, if anything is. */
function firstFault(states: Wanted[][]): string | null {
  const { patchNotes } = globalThis as unknown as { patchNotes: typeof PatchNotes };
  const html = ({ id, wording }: Wanted) =>
    `<li data-note="${id}" class="wording-${wording}"><p>${id}${wording}</p></li>`;
  const rooms = new Map<string, HTMLElement>();
  const roomOf = (id: string) => {
    const room = rooms.get(id) ?? document.createElement('div');
    if (!room.firstChild) room.append(document.createElement('input'));
    rooms.set(id, room);
    return room;
  };
  const list = document.createElement('ol');
  document.body.replaceChildren(list);
  const [first = [], ...rest] = states;
  list.innerHTML = first.map(html).join('');
  let shown: ReturnType<typeof PatchNotes> = new Map(
    first.map((note) => [note.id, { html: html(note), room: undefined }]),
  );
  const elements = () =>
    new Map([...list.children].map((item) => [(item as HTMLElement).dataset.note ?? '', item]));

  for (const state of [first, ...rest]) {
    const before = elements();
    const notes = state.map((note) => ({ id: note.id, html: html(note) }));
    const open = state.filter(({ isOpen }) => isOpen);
    const focused = document.activeElement;
    shown = patchNotes(list, shown, notes, new Map(open.map(({ id }) => [id, roomOf(id)])));
    const after = elements();

    const drawn = [...after].map(([id, item]) => `${id} ${item.className} ${item.textContent}`).join();
    const due = state.map((note) => {
      const { id, wording, isOpen } = note;
      return `${id} wording-${wording} ${isOpen ? '' : `${id}${wording}`}`;
    });
    if (drawn !== due.join()) return `shows ${drawn} in place of ${due}`;
    for (const { id } of open) if (after.get(id) !== roomOf(id).parentElement) return `${id} has no room`;
    for (const [id, item] of before)
      if (after.has(id) && after.get(id) !== item) return `${id} is another element`;
    const kept = [...before.keys()].filter((id) => after.has(id));
    const isSameOrder = kept.join() === [...after.keys()].filter((id) => before.has(id)).join();
    const isStillThere = open.some(({ id }) => roomOf(id).contains(focused));
    if (isSameOrder && isStillThere && document.activeElement !== focused) return 'the focus is lost';
    list.querySelector('input')?.focus();
  }
  return null;
}

test('a list of notes is brought from any state to any other, and what stays keeps its element and the focus', async ({
  page,
}) => {
  const file = fileURLToPath(new URL('../components/reader/patch-notes.ts', import.meta.url));
  const { code } = await transformFile(file, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  await page.addScriptTag({ type: 'module', content: `${code}\nglobalThis.patchNotes = patchNotes;` });
  await page.waitForFunction(() => 'patchNotes' in globalThis);
  await fc.assert(
    fc.asyncProperty(lists, async (states) => {
      expect(await page.evaluate(firstFault, states)).toBeNull();
    }),
  );
});
