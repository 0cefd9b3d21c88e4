import fc from 'fast-check';
import { splitWords } from '../../text/split-words';
import type {
  AnyNode,
  Block,
  Body,
  Fact,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  TableRow,
  TextBlock,
} from '../body';
import { nodeText } from '../node-text';

/** Words of several scripts with a number each, so that most occur once in a body. */
const stems = [
  'killed',
  'город',
  'Ադրբեջան',
  'şəhər',
  'the',
  'report',
  '«war»',
  'e\u0301te',
  '👍🏽',
  'مدينة',
];
const word = fc
  .tuple(fc.constantFrom(...stems), fc.integer({ min: 0, max: 5_000 }))
  .map(([stem, n]) => `${stem}${n}`);
const mark = fc.constantFrom<Mark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://a.example/' } },
);
const run: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => text(`${words.join(' ')} `)),
  },
  { weight: 1, arbitrary: fc.tuple(word, mark).map(([one, m]) => text(one, [m])) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
);
const line = fc.array(run, { minLength: 1, maxLength: 4 }).map(joined);
const paragraph = line.map((content): Paragraph => ({ type: 'paragraph', content }));
const gap = fc.constant<Block>({ type: 'paragraph' });
const item = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content): ListItem => ({ type: 'listItem', content }));
const row = fc.tuple(paragraph, paragraph).map(
  (cells): TableRow => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })),
  }),
);
const fact = fc.tuple(line, line).map(
  ([label, value]): Fact => ({
    type: 'fact',
    content: [
      { type: 'factLabel', content: label },
      { type: 'factValue', content: value },
    ],
  }),
);
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 4) =>
  fc.array(arbitrary, { minLength: 1, maxLength });

/** A block of each kind, most of them paragraphs. */
const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph as fc.Arbitrary<Block> },
  {
    weight: 1,
    arbitrary: fc
      .tuple(line, fc.constantFrom(1, 2, 3))
      .map(([content, level]): Block => ({ type: 'heading', attrs: { level: level as 1 | 2 | 3 }, content })),
  },
  { weight: 1, arbitrary: some(item).map((content): Block => ({ type: 'bulletList', content })) },
  { weight: 1, arbitrary: some(row).map((content): Block => ({ type: 'table', content })) },
  { weight: 1, arbitrary: some(fact).map((content): Block => ({ type: 'factsBox', content })) },
  { weight: 1, arbitrary: some(paragraph, 2).map((content): Block => ({ type: 'blockquote', content })) },
  {
    weight: 1,
    arbitrary: word.map(
      (code): Block => ({ type: 'codeBlock', content: [{ type: 'text', text: `${code}\n${code}` }] }),
    ),
  },
  { weight: 1, arbitrary: fc.oneof(gap, fc.constant<Block>({ type: 'horizontalRule' })) },
);

export const arbitraryBody: fc.Arbitrary<Body> = fc
  .array(arbitraryBlock, { minLength: 1, maxLength: 8 })
  .map((content) => ({ type: 'doc', content }));

/** One change that somebody makes to a body; the numbers choose where. */
export type Edit = { kind: (typeof EDIT_KINDS)[number]; at: number; to: number };
const IN_BLOCKS = ['replace word', 'add word', 'remove word', 'mark word', 'remove child', 'level'] as const;
const OF_BLOCKS = ['add block', 'remove block'] as const;
const EDIT_KINDS = [...IN_BLOCKS, ...OF_BLOCKS, 'move block'] as const;

const editsOf = (...kinds: Edit['kind'][]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(1000), to: fc.nat(1000) }), {
    maxLength: 5,
  });

export const arbitraryEdits: fc.Arbitrary<Edit[]> = editsOf(...EDIT_KINDS);

/** Changes after which each block can be told: nobody moved one of few words and rewrote it as well. */
export const arbitraryPlainEdits: fc.Arbitrary<Edit[]> = fc.oneof(
  editsOf(...IN_BLOCKS, ...OF_BLOCKS),
  editsOf(...OF_BLOCKS, 'move block'),
);

/** The body after the changes, each word that they write being of this author and like no other. */
export function edited(body: Body, edits: readonly Edit[], author: string): Body {
  const copy = structuredClone(body);
  const blocks = copy.content;
  edits.forEach(({ kind, at, to }, n) => {
    const fresh = `${author}${n}`;
    const index = at % Math.max(1, blocks.length);
    switch (kind) {
      case 'add block':
        blocks.splice(at % (blocks.length + 1), 0, {
          type: 'paragraph',
          content: [text(`${fresh} ${fresh}b`)],
        });
        break;
      case 'remove block':
        if (blocks.length > 1) blocks.splice(index, 1);
        break;
      case 'move block':
        blocks.splice(to % blocks.length, 0, ...blocks.splice(index, 1));
        break;
      case 'remove child': {
        const block = blocks[index];
        if (block && block.type !== 'paragraph' && 'content' in block && (block.content?.length ?? 0) > 1)
          block.content?.splice(to % (block.content?.length ?? 1), 1);
        break;
      }
      case 'level': {
        const block = blocks[index];
        if (block?.type === 'heading') block.attrs.level = ((to % 6) + 1) as 1;
        break;
      }
      default:
        editWord(copy, kind, at, to, fresh);
    }
  });
  return copy;
}

function editWord(body: Body, kind: Edit['kind'], at: number, to: number, fresh: string): void {
  const lines = textBlocks(body).filter((one) => one.content?.some((node) => node.type === 'text'));
  const one = lines[at % Math.max(1, lines.length)];
  const texts = one?.content?.filter((node) => node.type === 'text') ?? [];
  const node = texts[to % Math.max(1, texts.length)];
  if (!one || node?.type !== 'text') return;
  const pieces = splitWords(node.text);
  const n = to % pieces.length;
  if (kind === 'mark word') {
    if (one.type !== 'codeBlock') node.marks = [{ type: 'strike' }];
    return;
  }
  if (kind === 'add word') pieces.splice(n, 0, `${fresh} `);
  else if (kind === 'replace word') pieces[n] = fresh;
  else if (pieces.length > 1) pieces.splice(n, 1);
  node.text = pieces.join('');
}

function textBlocks(node: AnyNode): TextBlock[] {
  if (node.type === 'text' || node.type === 'hardBreak' || node.type === 'horizontalRule') return [];
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'factLabel':
    case 'factValue':
      return [node];
    default:
      return node.content.flatMap(textBlocks);
  }
}

export function text(value: string, marks?: Mark[]): Inline {
  return marks ? { type: 'text', text: value, marks } : { type: 'text', text: value };
}

/** Plain neighbours made one text node, as an editor has them. */
function joined(content: readonly Inline[]): Inline[] {
  const list: Inline[] = [];
  for (const node of content) {
    const last = list.at(-1);
    const isPlain = (one: Inline | undefined) => one?.type === 'text' && !one.marks;
    if (node.type === 'text' && last?.type === 'text' && isPlain(node) && isPlain(last))
      list[list.length - 1] = text(last.text + node.text);
    else list.push(node);
  }
  return list;
}

/** The words of a body, each as often as it occurs. */
export function wordsOf(...nodes: (Body | Block)[]): string[] {
  return nodes.flatMap((node) => splitWords(nodeText(node)).filter((piece) => /[\p{L}\p{N}]/u.test(piece)));
}
