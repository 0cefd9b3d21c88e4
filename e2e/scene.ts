import type { Backstage } from './backstage';
import { EARLIER, reviseCompared } from './compared';
import type { Person } from './fixtures';
import { mark } from './mark';

/** Documents in the states that pages are looked at in. Nothing that is looked at changes them. */
export type Scene = {
  /** Who wrote all that is annotated. */
  author: Person;
  /** The slug of a document with an open flag on "11 dead" and a suggestion for "second report". */
  annotated: string;
  /** The slug of one with two revisions. */
  compared: string;
  /** The slug of one whose revision changed the words under a note, and took away those under a flag. */
  doubtful: string;
  /** The path of a link with which somebody joins. */
  invitation: string;
};

export async function setScene(backstage: Backstage): Promise<Scene> {
  const author = await backstage.person({ role: 'annotator', name: 'A. Annotator' });
  const admin = await backstage.person({ role: 'admin', name: 'B. Admin' });
  const { token } = await backstage.invitation({ actor: admin });
  return {
    author,
    annotated: await makeAnnotated(backstage, author),
    compared: await makeCompared(backstage, { author, editor: admin }),
    doubtful: await makeDoubtful(backstage, author),
    invitation: `/join/${token}`,
  };
}

async function makeAnnotated(backstage: Backstage, author: Person): Promise<string> {
  const text = 'The first report counts 11 dead.\n\nThe second report counts 21 dead.';
  const document = await backstage.document({ text, title: `Two reports ${mark()}` });
  await backstage.annotation({ document, author, quote: '11 dead', kind: 'flag' });
  await backstage.annotation({ document, author, quote: 'second report', kind: 'suggestion' });
  return document.slug;
}

async function makeCompared(
  backstage: Backstage,
  people: Parameters<typeof reviseCompared>[2],
): Promise<string> {
  const title = 'Two revisions';
  const document = { title, ...(await backstage.document({ text: EARLIER, title })) };
  await reviseCompared(backstage, document, people);
  return document.slug;
}

async function makeDoubtful(backstage: Backstage, author: Person): Promise<string> {
  const count = 'According to the first report, 11 people were killed in the town that night.';
  const rest = 'Those who had fled came back in the spring.';
  const other = 'A second report, which was written later, names 21 people.';
  const title = `Three reports of one night ${mark()}`;
  const document = await backstage.document({ text: [count, rest, other].join('\n\n'), title });
  const remark = 'Only those are counted whose names are known.';
  await backstage.annotation({ document, author, quote: '11 people were killed', remark });
  await backstage.annotation({ document, author, quote: 'names 21 people', kind: 'flag' });
  await backstage.revise({
    documentId: document.id,
    actor: document.editor,
    text: [count.replace('11', 'at least 12'), rest].join('\n\n'),
  });
  return document.slug;
}
