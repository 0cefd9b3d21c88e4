import type { Block, Fact } from './body';
import { addNotice, type ImportDraft, paragraphOf } from './import-draft';
import { MAX_CONTAINERS, MAX_TITLE_LENGTH } from './limits';
import { trimBlanksEnd } from './trim-blanks';
import { readWikiLines, type WikiLine } from './wiki-line';
import { wikiListBuilder } from './wiki-list';

type Notices = ImportDraft['notices'];

/**
 * Wiki plain text, by lines: `= Title =`, `== Section ==` to six levels, with or without spaces; a line `Infobox`
 * directly followed by `- Key: value` items makes a facts box; lists by `-`, `*`, `#` and consecutive numbers,
 * nested by indentation or by repeated markers; blocks that are indented or marked `>` or `:` are quotations; `----` is a rule;
 * empty lines part paragraphs. A line break inside a paragraph is wrapping and becomes a space.
 * The title line leaves the body if it comes first. No other markup is read: apostrophes and brackets stay.
 */
export function importWiki(text: string): ImportDraft {
  const lines = readWikiLines(text.split('\n'));
  const notices: Notices = new Map();
  const start = lines.findIndex((line) => line.kind !== 'blank');
  const first = lines[start];
  const isTitled =
    first?.kind === 'heading' &&
    first.level === 1 &&
    first.text.length <= MAX_TITLE_LENGTH &&
    lines.slice(start + 1).some((line) => line.kind !== 'blank');
  const heading = isTitled ? first : lines.find((line) => line.kind === 'heading');
  const content = wikiBlocks(isTitled ? lines.slice(start + 1) : lines, 0, notices);
  return { title: heading?.kind === 'heading' ? heading.text : null, content, notices };
}

/** Blocks of the lines; `depth` containers stand around them. */
function wikiBlocks(lines: readonly WikiLine[], depth: number, notices: Notices): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (!line) break;
    switch (line.kind) {
      case 'blank':
        i += 1;
        break;
      case 'heading':
        blocks.push({
          type: 'heading',
          attrs: { level: line.level },
          content: [{ type: 'text', text: line.text }],
        });
        i += 1;
        break;
      case 'rule':
        blocks.push({ type: 'horizontalRule' });
        i += 1;
        break;
      case 'item':
        i = takeList(lines, i, depth, notices, blocks);
        break;
      case 'quote':
        i = takeQuote(lines, i, depth, notices, blocks);
        break;
      case 'indented':
        i = takeIndented(lines, i, blocks);
        break;
      case 'text':
        i =
          depth === 0 && isInfobox(lines, i)
            ? takeFacts(lines, i + 1, blocks)
            : takeParagraph(lines, i, blocks);
        break;
    }
  }
  return blocks;
}

function isInfobox(lines: readonly WikiLine[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  const isNamed = line?.kind === 'text' && /^infobox:?$/i.test(line.text);
  return isNamed && next?.kind === 'item' && next.list === 'bullet';
}

function takeFacts(lines: readonly WikiLine[], start: number, blocks: Block[]): number {
  const facts: Fact[] = [];
  let i = start;
  for (let line = lines[i]; line?.kind === 'item' && line.list === 'bullet'; line = lines[++i]) {
    const [, label = '', value = ''] = /^([^:]*):[ \t]*(.*)$/s.exec(line.text) ?? ['', '', line.text];
    facts.push({
      type: 'fact',
      content: [
        { type: 'factLabel', ...textContent(trimBlanksEnd(label)) },
        { type: 'factValue', ...textContent(value) },
      ],
    });
  }
  blocks.push({ type: 'factsBox', content: facts });
  return i;
}

function textContent(text: string): { content?: [{ type: 'text'; text: string }] } {
  return text === '' ? {} : { content: [{ type: 'text', text }] };
}

/** Items that follow one another, empty lines between them allowed; an indented line continues the item above it. */
function takeList(
  lines: readonly WikiLine[],
  start: number,
  depth: number,
  notices: Notices,
  blocks: Block[],
): number {
  const builder = wikiListBuilder(depth);
  let i = start;
  let end = start;
  let isAfterBlank = false;
  for (let line = lines[i]; line; line = lines[++i]) {
    if (line.kind === 'item') {
      if (builder.add(line).flattened) addNotice(notices, 'nesting_flattened');
    } else if (line.kind === 'indented' && !isAfterBlank) {
      builder.extend(line.text);
    } else if (line.kind !== 'blank') {
      break;
    }
    isAfterBlank = line.kind === 'blank';
    if (!isAfterBlank) end = i + 1;
  }
  for (const list of builder.blocks) blocks.push(list);
  return end;
}

function takeQuote(
  lines: readonly WikiLine[],
  start: number,
  depth: number,
  notices: Notices,
  blocks: Block[],
): number {
  const first = lines[start];
  const quoted: Extract<WikiLine, { kind: 'quote' }>[] = [];
  let i = start;
  for (let line = lines[i]; line?.kind === 'quote'; line = lines[++i]) {
    if (first?.kind !== 'quote' || line.mark !== first.mark) break;
    quoted.push(line);
  }
  if (depth < MAX_CONTAINERS) {
    const inner = readWikiLines(quoted.map((line) => line.rest));
    const content = wikiBlocks(inner, depth + 1, notices);
    pushQuote(blocks, content.length > 0 ? content : [{ type: 'paragraph' }]);
    return i;
  }
  addNotice(notices, 'nesting_flattened');
  const inner = quoted.map((line): WikiLine => {
    return line.innermost === '' ? { kind: 'blank' } : { kind: 'text', text: line.innermost };
  });
  for (const block of wikiBlocks(inner, depth, notices)) blocks.push(block);
  return i;
}

/** An indented block is a quotation, unless text follows at once: then only the paragraph's first line is indented. */
function takeIndented(lines: readonly WikiLine[], start: number, blocks: Block[]): number {
  const words: string[] = [];
  let i = start;
  for (let line = lines[i]; line?.kind === 'indented'; line = lines[++i]) words.push(line.text);
  if (lines[i]?.kind === 'text') return takeParagraph(lines, start, blocks);
  pushQuote(blocks, [paragraphOf([{ type: 'text', text: words.join(' ') }])]);
  return i;
}

/** Lines up to the next block; an indented line after one that ends in ":" begins a quotation. */
function takeParagraph(lines: readonly WikiLine[], start: number, blocks: Block[]): number {
  const words: string[] = [];
  let i = start;
  for (let line = lines[i]; line?.kind === 'text' || line?.kind === 'indented'; line = lines[++i]) {
    if (line.kind === 'indented' && words.at(-1)?.endsWith(':')) break;
    words.push(line.text);
  }
  blocks.push(paragraphOf([{ type: 'text', text: words.join(' ') }]));
  return i;
}

/** Adjacent quoted blocks are paragraphs of one quotation. */
function pushQuote(blocks: Block[], content: Block[]): void {
  const last = blocks.at(-1);
  if (last?.type !== 'blockquote') blocks.push({ type: 'blockquote', content });
  else for (const block of content) last.content.push(block);
}
