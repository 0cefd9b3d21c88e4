import type { FlagCategory } from '@/lib/domain/dispute/dispute';
import { parseRemark } from '@/lib/domain/remark/parse-remark';
import type { Remark } from '@/lib/domain/remark/remark';
import { isEmptyRemark } from '@/lib/domain/remark/remark-text';
import type { SelectedPassage } from '../reader/reader-context';

export const annotationKinds = ['note', 'citation', 'flag', 'suggestion'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** What is being written: something new on a passage, a reply, or an edit of one's own words. */
export type DraftTarget =
  | { type: 'new'; kind: AnnotationKind; passage: SelectedPassage; revision: number }
  | { type: 'reply'; annotationId: string }
  | { type: 'edit'; annotationId: string; parentId: string | null; version: number };

/** The fields of a citation as they stand in the form: words, whether or not they make sense yet. */
export type CitationFields = {
  stance: string;
  title: string;
  author: string;
  year: string;
  url: string;
  locator: string;
  quotation: string;
};

export type FlagFields = { category: FlagCategory | ''; question: string };

/** The words a suggestion is about, and those it would put in their place. */
export type SuggestionFields = { original: string; replacement: string };

export type DraftContent = {
  remark: Remark;
  tags: string[];
  /** Null where the kind has none. */
  citation: CitationFields | null;
  flag: FlagFields | null;
  suggestion: SuggestionFields | null;
};

export type Draft = {
  /** Also the idempotency key of what it creates: sending it twice makes one row. */
  key: string;
  documentId: string;
  target: DraftTarget;
  content: DraftContent;
  /**
   * Sent at least once without an answer: the server may have it. Its passage stays as it is then, since the key stands
   * for that.
   */
  maybeSent: boolean;
  /** Milliseconds since 1970. */
  savedAt: number;
};

export const emptyRemark: Remark = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Whether somebody would miss it. */
export function hasWords({ remark, tags, citation, flag, suggestion }: DraftContent): boolean {
  if (!isEmptyRemark(remark) || tags.length > 0 || flag?.question.trim()) return true;
  if (suggestion && suggestion.replacement !== suggestion.original) return true;
  if (!citation) return false;
  const { stance: _, ...texts } = citation;
  return Object.values(texts).some((text) => text.trim() !== '');
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The unsent texts of one person on one document. Each has an entry of its own, so that tabs that write at the same time never
 * overwrite one another. A browser that refuses to store makes `save` false, never an exception.
 */
export function draftsOf(storage: DraftStorage, personId: string, documentId: string) {
  const prefix = `variorum:draft:${personId}:${documentId}:`;
  return {
    /** Newest first. */
    list(): Draft[] {
      const found: Draft[] = [];
      for (let i = 0; i < storage.length; i++) {
        const name = storage.key(i);
        if (!name?.startsWith(prefix)) continue;
        const draft = readDraft(storage.getItem(name));
        if (draft) found.push(draft);
      }
      return found.sort((a, b) => b.savedAt - a.savedAt);
    },
    save(draft: Draft): boolean {
      try {
        storage.setItem(prefix + draft.key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    remove(key: string): void {
      try {
        storage.removeItem(prefix + key);
      } catch {
        // A browser that stores nothing has nothing to remove.
      }
    },
  };
}

export type Drafts = ReturnType<typeof draftsOf>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPassage = (value: unknown) =>
  isRecord(value) &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  typeof value.exact === 'string';

function isTarget(value: unknown): value is DraftTarget {
  if (!isRecord(value)) return false;
  if (value.type === 'new') {
    return annotationKinds.some((kind) => kind === value.kind) && isPassage(value.passage);
  }
  return (value.type === 'reply' || value.type === 'edit') && typeof value.annotationId === 'string';
}

const hasTexts = (value: unknown, names: readonly string[]) =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string');

const citationNames = ['stance', 'title', 'author', 'year', 'url', 'locator', 'quotation'] as const;

/** Reads what an earlier page, perhaps of an earlier version of the program, has stored; null if it makes no sense now. */
function readDraft(stored: string | null): Draft | null {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? '');
  } catch {
    return null;
  }
  if (!isRecord(value) || typeof value.key !== 'string' || typeof value.documentId !== 'string') return null;
  const { content, target } = value;
  if (!isRecord(content) || !isTarget(target)) return null;
  const remark = parseRemark(content.remark);
  const tags = Array.isArray(content.tags) ? content.tags.filter((tag) => typeof tag === 'string') : [];
  return {
    key: value.key,
    documentId: value.documentId,
    target,
    content: {
      remark: remark.ok ? remark.remark : emptyRemark,
      tags,
      citation: hasTexts(content.citation, citationNames) ? (content.citation as CitationFields) : null,
      flag: hasTexts(content.flag, ['category', 'question']) ? (content.flag as FlagFields) : null,
      suggestion: hasTexts(content.suggestion, ['original', 'replacement'])
        ? (content.suggestion as SuggestionFields)
        : null,
    },
    maybeSent: value.maybeSent === true,
    savedAt: typeof value.savedAt === 'number' ? value.savedAt : 0,
  };
}
