import { safeHref } from '../document/safe-href';
import {
  type ParsedRemark,
  REMARK_LIMITS,
  type Remark,
  type RemarkBlock,
  type RemarkInline,
  type RemarkLimits,
  type RemarkListItem,
  type RemarkMark,
  type RemarkProblem,
} from './remark';

type Failed = { problem: RemarkProblem };
type Parsed<T> = T | Failed;
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const failed = (value: unknown): value is Failed => isFields(value) && 'problem' in value;
const fail = (code: RemarkProblem['code'], path: string): Failed => ({ problem: { code, path } });

/**
 * Checks unknown JSON and builds a remark from it that has only known nodes, marks and attributes; unknown attributes
 * (which editors add) are dropped, unknown nodes and marks refuse the whole. Links pass `safeHref` and are stored as
 * it returns them.
 */
export function parseRemark(json: unknown, limits: RemarkLimits = REMARK_LIMITS): ParsedRemark {
  let length = 0;
  let nodes = 0;

  function list<T>(
    value: unknown,
    path: string,
    parse: (one: Fields, path: string) => Parsed<T>,
  ): Parsed<T[]> {
    if (!Array.isArray(value)) return fail('malformed', path);
    const result: T[] = [];
    for (const [index, one] of value.entries()) {
      const at = `${path}.${index}`;
      if (++nodes > limits.maxNodes) return fail('too_many_nodes', at);
      const parsed = isFields(one) ? parse(one, at) : fail('malformed', at);
      if (failed(parsed)) return parsed;
      result.push(parsed);
    }
    return result;
  }

  function filled<T>(
    value: unknown,
    path: string,
    parse: (one: Fields, path: string) => Parsed<T>,
  ): Parsed<T[]> {
    const result = list(value, path, parse);
    return Array.isArray(result) && result.length === 0 ? fail('malformed', path) : result;
  }

  function inline(node: Fields, path: string): Parsed<RemarkInline> {
    if (node.type === 'hardBreak') {
      return ++length > limits.maxLength ? fail('too_long', path) : { type: 'hardBreak' };
    }
    if (node.type !== 'text' || typeof node.text !== 'string' || node.text === '')
      return fail('malformed', path);
    // PostgreSQL stores no NUL, and a lone surrogate does not survive UTF-8.
    if (node.text.includes('\0') || /\p{Surrogate}/u.test(node.text)) return fail('malformed', path);
    length += node.text.length;
    if (length > limits.maxLength) return fail('too_long', path);
    const marks = list(node.marks ?? [], `${path}.marks`, mark);
    if (failed(marks)) return marks;
    if (new Set(marks.map((one) => one.type)).size < marks.length) return fail('malformed', `${path}.marks`);
    return marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text };
  }

  function block(node: Fields, path: string, depth: number): Parsed<RemarkBlock> {
    const below = `${path}.content`;
    if (depth > limits.maxDepth) return fail('too_deep', path);
    switch (node.type) {
      case 'paragraph': {
        const content = list(node.content ?? [], below, inline);
        if (failed(content)) return content;
        return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
      }
      case 'blockquote': {
        const content = filled(node.content, below, (one, at) => block(one, at, depth + 1));
        return failed(content) ? content : { type: 'blockquote', content };
      }
      case 'bulletList':
      case 'orderedList': {
        const content = filled(node.content, below, (one, at) => item(one, at, depth + 1));
        if (failed(content)) return content;
        if (node.type === 'bulletList') return { type: 'bulletList', content };
        const start = listStart(node.attrs);
        return start === 1
          ? { type: 'orderedList', content }
          : { type: 'orderedList', attrs: { start }, content };
      }
      default:
        return fail('malformed', path);
    }
  }

  function item(node: Fields, path: string, depth: number): Parsed<RemarkListItem> {
    if (node.type !== 'listItem') return fail('malformed', path);
    const content = filled(node.content, `${path}.content`, (one, at) => block(one, at, depth));
    return failed(content) ? content : { type: 'listItem', content };
  }

  if (!isFields(json) || json.type !== 'doc') return { ok: false, ...fail('malformed', '') };
  const content = list(json.content ?? [], 'content', (one, at) => block(one, at, 0));
  if (failed(content)) return { ok: false, ...content };
  const remark: Remark = { type: 'doc', content };
  return { ok: true, remark };
}

function mark(node: Fields, path: string): Parsed<RemarkMark> {
  if (node.type === 'bold' || node.type === 'italic') return { type: node.type };
  if (node.type !== 'link') return fail('malformed', path);
  const href = isFields(node.attrs) ? node.attrs.href : undefined;
  if (typeof href !== 'string') return fail('malformed', path);
  const safe = safeHref(href);
  return safe === null ? fail('unsafe_link', path) : { type: 'link', attrs: { href: safe } };
}

/** The first number of an ordered list; what is not a sensible one counts from 1. */
function listStart(attrs: unknown): number {
  const start = isFields(attrs) ? attrs.start : undefined;
  return typeof start === 'number' && Number.isInteger(start) && start >= 0 && start <= 999_999_999
    ? start
    : 1;
}
