import type {
  Block,
  Body,
  CodeBlock,
  Fact,
  Heading,
  HeadingLevel,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  TableCell,
  TableRow,
  TextNode,
} from './body';
import {
  MAX_BLOCKS,
  MAX_DEPTH,
  MAX_FOOTNOTE_LABEL_LENGTH,
  MAX_INLINES,
  MAX_LIST_START,
  MAX_TEXT_BYTES,
} from './limits';
import { safeHref } from './safe-href';
import { utf8Length } from './utf8-length';

type Json = Record<string, unknown>;
type Place = { path: string; depth: number };
type Context = { error: string | null; blocks: number; inlines: number; bytes: number };
type Parse<T> = (ctx: Context, json: unknown, place: Place) => T | null;

/**
 * Checks unknown JSON against the body's schema (body.ts) and returns a fresh body that holds nothing else.
 * An unknown node or mark, a wrong value, an unsafe address, or a limit exceeded (limits.ts) is an error that
 * names its place; a property that the schema does not have (an editor's `class`, `target`, a hard break's marks)
 * is left out. Block quotes, lists and footnotes need content; a footnote or facts box stands at the top level.
 */
export function parseBody(json: unknown): { ok: true; body: Body } | { ok: false; error: string } {
  const ctx: Context = { error: null, blocks: 0, inlines: 0, bytes: 0 };
  const place = { path: 'body', depth: 0 };
  if (!isObject(json) || json.type !== 'doc') return { ok: false, error: 'body: a "doc" node was expected' };
  const content = children(ctx, json, place, parseBlock, 1);
  return content ? { ok: true, body: { type: 'doc', content } } : { ok: false, error: ctx.error ?? 'body' };
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function fail(ctx: Context, place: Place, problem: string): null {
  ctx.error ??= `${place.path}: ${problem}`;
  return null;
}

/** The parsed content of a node; an absent content is an empty one. */
function children<T>(ctx: Context, node: Json, place: Place, parse: Parse<T>, min: number): T[] | null {
  const content = node.content ?? [];
  if (!Array.isArray(content)) return fail(ctx, place, 'content is not a list');
  if (content.length < min) return fail(ctx, place, 'content is missing');
  if (content.length > 0 && place.depth >= MAX_DEPTH) return fail(ctx, place, 'nested too deeply');
  const parsed: T[] = [];
  for (let i = 0; i < content.length; i++) {
    const child = parse(ctx, content[i], { path: `${place.path}.content[${i}]`, depth: place.depth + 1 });
    if (child === null) return null;
    parsed.push(child);
  }
  return parsed;
}

/** Parses the children and builds the node from them. */
function withChildren<T, N>(
  ctx: Context,
  json: Json,
  place: Place,
  parse: Parse<T>,
  build: (content: T[]) => N,
): N | null {
  const content = children(ctx, json, place, parse, 1);
  return content && build(content);
}

function countBlock(ctx: Context, place: Place): true | null {
  ctx.blocks += 1;
  return ctx.blocks > MAX_BLOCKS ? fail(ctx, place, `more than ${MAX_BLOCKS} blocks`) : true;
}

const parseBlock: Parse<Block> = (ctx, json, place) => {
  if (!isObject(json)) return fail(ctx, place, 'not a node');
  switch (json.type) {
    case 'paragraph':
      return parseParagraph(ctx, json, place);
    case 'heading':
      return parseHeading(ctx, json, place);
    case 'codeBlock':
      return parseCodeBlock(ctx, json, place);
    case 'horizontalRule':
      return countBlock(ctx, place) && { type: 'horizontalRule' };
    case 'bulletList':
      return withChildren(ctx, json, place, parseListItem, (content) => ({ type: 'bulletList', content }));
    case 'orderedList': {
      const start = attribute(json, 'start') ?? 1;
      if (!isWhole(start, 0, MAX_LIST_START))
        return fail(ctx, place, 'the start of the list is not a number');
      return withChildren(ctx, json, place, parseListItem, (content) => ({
        type: 'orderedList',
        attrs: { start },
        content,
      }));
    }
    case 'blockquote':
      return withChildren(ctx, json, place, parseBlock, (content) => ({ type: 'blockquote', content }));
    case 'table':
      return withChildren(ctx, json, place, parseRow, (content) => ({ type: 'table', content }));
    case 'factsBox':
      if (place.depth > 1) return fail(ctx, place, 'a facts box stands at the top level only');
      return withChildren(ctx, json, place, parseFact, (content) => ({ type: 'factsBox', content }));
    case 'footnote':
      return parseFootnote(ctx, json, place);
    default:
      return fail(ctx, place, `unknown block ${quoted(json.type)}`);
  }
};

const parseParagraph: Parse<Paragraph> = (ctx, json, place) => {
  if (!isObject(json) || json.type !== 'paragraph') return fail(ctx, place, 'a paragraph was expected');
  const content = parseLine(ctx, json, place);
  return content && { type: 'paragraph', ...content };
};

function parseHeading(ctx: Context, json: Json, place: Place): Heading | null {
  const level = attribute(json, 'level');
  if (!isWhole(level, 1, 6)) return fail(ctx, place, 'the level of a heading is 1 to 6');
  const content = parseLine(ctx, json, place);
  return content && { type: 'heading', attrs: { level: level as HeadingLevel }, ...content };
}

function parseCodeBlock(ctx: Context, json: Json, place: Place): CodeBlock | null {
  if (!countBlock(ctx, place)) return null;
  const content = children(ctx, json, place, parsePlainText, 0);
  return content && (content.length > 0 ? { type: 'codeBlock', content } : { type: 'codeBlock' });
}

function parseFootnote(ctx: Context, json: Json, place: Place): Block | null {
  if (place.depth > 1) return fail(ctx, place, 'a footnote stands at the top level only');
  const label = attribute(json, 'label');
  if (
    typeof label !== 'string' ||
    label === '' ||
    label.length > MAX_FOOTNOTE_LABEL_LENGTH ||
    !isClean(label)
  )
    return fail(ctx, place, 'the label of a footnote is missing, too long or not text');
  return withChildren(ctx, json, place, parseBlock, (content) => ({
    type: 'footnote',
    attrs: { label },
    content,
  }));
}

const parseListItem: Parse<ListItem> = (ctx, json, place) => {
  if (!isObject(json) || json.type !== 'listItem') return fail(ctx, place, 'a list item was expected');
  return withChildren(ctx, json, place, parseBlock, (content) => ({ type: 'listItem', content }));
};

const parseRow: Parse<TableRow> = (ctx, json, place) => {
  if (!isObject(json) || json.type !== 'tableRow') return fail(ctx, place, 'a table row was expected');
  return withChildren(ctx, json, place, parseCell, (content) => ({ type: 'tableRow', content }));
};

const parseCell: Parse<TableCell> = (ctx, json, place) => {
  const type = isObject(json) ? json.type : null;
  if (!isObject(json) || (type !== 'tableCell' && type !== 'tableHeader'))
    return fail(ctx, place, 'a table cell was expected');
  return withChildren(ctx, json, place, parseParagraph, (content) => ({ type, content }));
};

const parseFact: Parse<Fact> = (ctx, json, place) => {
  const content = isObject(json) && json.type === 'fact' ? json.content : null;
  if (!Array.isArray(content) || content.length !== 2)
    return fail(ctx, place, 'a fact of a label and a value was expected');
  const [label, value] = content as unknown[];
  if (!isObject(label) || label.type !== 'factLabel' || !isObject(value) || value.type !== 'factValue')
    return fail(ctx, place, 'a fact of a label and a value was expected');
  const labelLine = parseLine(ctx, label, { path: `${place.path}.content[0]`, depth: place.depth + 1 });
  const valueLine = parseLine(ctx, value, { path: `${place.path}.content[1]`, depth: place.depth + 1 });
  if (!labelLine || !valueLine) return null;
  return {
    type: 'fact',
    content: [
      { type: 'factLabel', ...labelLine },
      { type: 'factValue', ...valueLine },
    ],
  };
};

/** The inline content of a text block, as the property to spread: absent when it is empty. */
function parseLine(ctx: Context, json: Json, place: Place): { content?: Inline[] } | null {
  if (!countBlock(ctx, place)) return null;
  const content = children(ctx, json, place, parseInline, 0);
  return content && (content.length > 0 ? { content } : {});
}

const parseInline: Parse<Inline> = (ctx, json, place) => {
  if (!isObject(json) || json.type !== 'hardBreak') return parseTextNode(ctx, json, place);
  ctx.inlines += 1;
  if (ctx.inlines > MAX_INLINES) return fail(ctx, place, `more than ${MAX_INLINES} pieces of text`);
  return { type: 'hardBreak' };
};

const parsePlainText: Parse<TextNode> = (ctx, json, place) => {
  const node = parseTextNode(ctx, json, place);
  return node?.marks ? fail(ctx, place, 'preformatted text has no marks') : node;
};

const parseTextNode: Parse<TextNode> = (ctx, json, place) => {
  if (!isObject(json) || json.type !== 'text')
    return fail(ctx, place, `unknown inline node ${quoted(isObject(json) ? json.type : json)}`);
  const { text } = json;
  if (typeof text !== 'string' || text === '') return fail(ctx, place, 'a text node without text');
  if (!isClean(text))
    return fail(ctx, place, 'the text holds control characters or half of a surrogate pair');
  ctx.inlines += 1;
  if (ctx.inlines > MAX_INLINES) return fail(ctx, place, `more than ${MAX_INLINES} pieces of text`);
  ctx.bytes += utf8Length(text);
  if (ctx.bytes > MAX_TEXT_BYTES) return fail(ctx, place, `more than ${MAX_TEXT_BYTES} bytes of text`);
  const marks = parseMarks(ctx, json.marks ?? [], place);
  return marks && (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
};

function parseMarks(ctx: Context, json: unknown, place: Place): Mark[] | null {
  if (!Array.isArray(json)) return fail(ctx, place, 'marks is not a list');
  const marks: Mark[] = [];
  for (const item of json as unknown[]) {
    const mark = parseMark(item);
    if (!mark)
      return fail(ctx, place, `unknown mark or unsafe address ${quoted(isObject(item) ? item.type : item)}`);
    if (marks.some((other) => other.type === mark.type))
      return fail(ctx, place, `mark ${mark.type} is repeated`);
    marks.push(mark);
  }
  return marks;
}

function parseMark(json: unknown): Mark | null {
  if (!isObject(json)) return null;
  switch (json.type) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
    case 'superscript':
    case 'subscript':
      return { type: json.type };
    case 'link': {
      const raw = attribute(json, 'href');
      const href = typeof raw === 'string' ? safeHref(raw) : null;
      return href === null ? null : { type: 'link', attrs: { href } };
    }
    default:
      return null;
  }
}

function attribute(json: Json, name: string): unknown {
  return isObject(json.attrs) && Object.hasOwn(json.attrs, name) ? json.attrs[name] : undefined;
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** No control characters but tab and line feed (PostgreSQL cannot store NUL), no lone surrogates. */
function isClean(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/u.test(text);
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : typeof value;
}
