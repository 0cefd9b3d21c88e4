import { flagCategories } from '@/lib/domain/dispute/dispute';
import { parseRemark } from '@/lib/domain/remark/parse-remark';
import type { Remark, RemarkProblem } from '@/lib/domain/remark/remark';
import { isEmptyRemark } from '@/lib/domain/remark/remark-text';
import { REPLACEMENT_LENGTH } from '@/lib/domain/suggestion/suggestion';
import type { Stance } from '@/lib/schemas/annotation';
import type { AnnotationKind, CitationFields, DraftContent, SuggestionFields } from './drafts';
import { typedAddress } from './typed-address';

/** The stances of lib/schemas, without its parser, which the browser needs nowhere else. */
export const stances = ['supports', 'disputes', 'qualifies', 'mentions'] as const satisfies readonly Stance[];

/** What is wrong with a field; each code has a sentence in the messages, "annotation.problems.<code>". */
export type FieldProblem =
  | 'noteEmpty'
  | 'reasonEmpty'
  | 'replyEmpty'
  | 'remarkTooLong'
  | 'remarkTooDeep'
  | 'remarkUnreadable'
  | 'stanceMissing'
  | 'titleMissing'
  | 'tooLong'
  | 'yearUnclear'
  | 'addressUnusable'
  | 'categoryMissing'
  | 'questionMissing'
  | 'questionTooLong'
  | 'replacementUnchanged';

export type Field = 'remark' | keyof CitationFields | 'category' | 'question' | 'replacement';
export type Problems = Partial<Record<Field, FieldProblem>>;

/** What is sent: the same as the fields, read and trimmed. */
export type CheckedContent = {
  remark: Remark;
  tags: string[];
  citation: {
    stance: Stance;
    title: string;
    author: string | null;
    year: number | null;
    url: string | null;
    locator: string | null;
    quotation: string | null;
  } | null;
  flag: { category: (typeof flagCategories)[number]; question: string } | null;
  suggestion: { replacement: string } | null;
};

export const QUESTION_LENGTH = 300;
const LENGTHS = { title: 500, author: 300, url: 2000, locator: 200, quotation: 5000 } as const;

const remarkProblems: Record<RemarkProblem['code'], FieldProblem> = {
  too_long: 'remarkTooLong',
  too_many_nodes: 'remarkTooLong',
  too_deep: 'remarkTooDeep',
  malformed: 'remarkUnreadable',
  unsafe_link: 'remarkUnreadable',
};

/**
 * Checks what somebody wrote before it is sent, so that they hear at once and field by field what is missing. A note, a
 * reply and a flag need words of their own; a citation and a suggestion may stand by themselves. The limits are those of lib/schemas/annotation.
 */
export function checkDraft(
  kind: AnnotationKind | 'reply',
  content: DraftContent,
): { ok: true; value: CheckedContent } | { ok: false; problems: Problems } {
  const problems: Problems = {};
  const remark = parseRemark(content.remark);
  if (!remark.ok) problems.remark = remarkProblems[remark.problem.code];
  else if (kind !== 'citation' && kind !== 'suggestion' && isEmptyRemark(remark.remark)) {
    problems.remark = kind === 'flag' ? 'reasonEmpty' : kind === 'reply' ? 'replyEmpty' : 'noteEmpty';
  }

  const citation = kind === 'citation' && content.citation ? readCitation(content.citation, problems) : null;
  const flag = kind === 'flag' && content.flag ? readFlag(content.flag, problems) : null;
  const suggestion =
    kind === 'suggestion' && content.suggestion ? readSuggestion(content.suggestion, problems) : null;
  if (!remark.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { remark: remark.remark, tags: content.tags, citation, flag, suggestion } };
}

function readCitation(fields: CitationFields, problems: Problems): CheckedContent['citation'] {
  const text = (name: keyof typeof LENGTHS) => {
    if (fields[name].length > LENGTHS[name]) problems[name] = 'tooLong';
    return fields[name].trim() || null;
  };
  const title = text('title');
  if (!title) problems.title = 'titleMissing';
  const stance = stances.find((one) => one === fields.stance);
  if (!stance) problems.stance = 'stanceMissing';
  const year = fields.year.trim() === '' ? null : Number(fields.year.trim().replace('−', '-'));
  if (year !== null && !(Number.isInteger(year) && Math.abs(year) <= 3000)) problems.year = 'yearUnclear';
  const address = text('url');
  const url = address && typedAddress(address);
  if (address && !url) problems.url = 'addressUnusable';
  return {
    stance: stance ?? 'mentions',
    title: title ?? '',
    author: text('author'),
    year,
    url,
    locator: text('locator'),
    quotation: text('quotation'),
  };
}

function readFlag(fields: NonNullable<DraftContent['flag']>, problems: Problems): CheckedContent['flag'] {
  const category = flagCategories.find((one) => one === fields.category);
  if (!category) problems.category = 'categoryMissing';
  const question = fields.question.trim();
  if (question === '') problems.question = 'questionMissing';
  else if (question.length > QUESTION_LENGTH) problems.question = 'questionTooLong';
  return { category: category ?? 'other', question };
}

function readSuggestion(
  { original, replacement }: SuggestionFields,
  problems: Problems,
): CheckedContent['suggestion'] {
  if (replacement === original) problems.replacement = 'replacementUnchanged';
  else if (replacement.length > REPLACEMENT_LENGTH) problems.replacement = 'tooLong';
  return { replacement };
}
