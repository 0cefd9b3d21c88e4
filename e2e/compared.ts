import type { Backstage } from './backstage';
import type { MadeDocument, Person } from './fixtures';

const UNCHANGED = Array.from(
  { length: 8 },
  (_, n) => `Paragraph ${n + 1} of the middle part, about which nobody argues.`,
);
const MOVED = 'The archive of the hospital was opened to researchers in the following year.';

/** The earlier of two texts, and the later: a changed figure, a lost, a new and a moved paragraph, an unseen character. */
export const EARLIER = [
  'The first report counts 11 dead in the town.',
  MOVED,
  'According to another source the bodies were not counted at all.',
  ...UNCHANGED,
  'The road was closed until the evening.',
].join('\n\n');
export const LATER = [
  'The first report counts 12 dead in the town.',
  ...UNCHANGED,
  'The road was \u202eclosed\u202c until the next morning.',
  MOVED,
  'A commission has been asked for an opinion, which it will give in spring.',
].join('\n\n');

/** Gives a document of the earlier text a flag on its figure, a note on what will be lost, and the later text. */
export async function reviseCompared(
  backstage: Backstage,
  document: MadeDocument,
  { author, editor }: { author: Person; editor: Person },
): Promise<void> {
  await backstage.annotation({ document, author, quote: 'counts 11 dead', kind: 'flag' });
  await backstage.annotation({
    ...{ document, author, quote: 'the bodies were not counted' },
    remark: 'Who says so is not known.',
  });
  await backstage.revise({ documentId: document.id, actor: editor, text: LATER });
}
