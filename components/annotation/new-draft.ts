import { nanoid } from 'nanoid';
import type { AnnotationDto, CitationDto, ReplyDto } from '@/lib/server/queries/thread';
import { type CitationFields, type Draft, type DraftContent, type DraftTarget, emptyRemark } from './drafts';

export const noCitation: CitationFields = {
  stance: '',
  title: '',
  author: '',
  year: '',
  url: '',
  locator: '',
  quotation: '',
};

/** A draft in which nothing stands yet. */
export function newDraft(documentId: string, target: Exclude<DraftTarget, { type: 'edit' }>): Draft {
  const kind = target.type === 'new' ? target.kind : 'reply';
  return draft(documentId, target, {
    remark: emptyRemark,
    tags: [],
    citation: kind === 'citation' ? noCitation : null,
    flag: kind === 'flag' ? { category: '', question: '' } : null,
    suggestion:
      target.type === 'new' && kind === 'suggestion'
        ? { original: target.passage.exact, replacement: target.passage.exact }
        : null,
  });
}

/** A draft that begins with what an annotation says now. */
export function editDraft(documentId: string, annotation: AnnotationDto): Draft {
  const { id: annotationId, version, remark, tags, citation, dispute, suggestion } = annotation;
  return draft(
    documentId,
    { type: 'edit', annotationId, parentId: null, version },
    {
      remark,
      tags,
      citation: citation && citationFields(citation),
      flag: dispute && { category: dispute.category, question: dispute.question },
      suggestion: suggestion && { original: suggestion.original, replacement: suggestion.replacement },
    },
  );
}

/** A draft that begins with what a reply says now. */
export function editReplyDraft(documentId: string, parentId: string, reply: ReplyDto): Draft {
  const { id: annotationId, version, remark } = reply;
  const target = { type: 'edit', annotationId, parentId, version } as const;
  return draft(documentId, target, {
    ...{ remark, tags: [] },
    ...{ citation: null, flag: null, suggestion: null },
  });
}

function draft(documentId: string, target: DraftTarget, content: DraftContent): Draft {
  const key = nanoid();
  return { key, documentId, target, content, maybeSent: false, savedAt: Date.now() };
}

/** A citation as its form shows it. */
function citationFields({ year, ...citation }: Omit<CitationDto, 'id'>): CitationFields {
  const { stance, title, author, url, locator, quotation } = citation;
  return {
    stance,
    title,
    author: author ?? '',
    year: year === null ? '' : String(year),
    url: url ?? '',
    locator: locator ?? '',
    quotation: quotation ?? '',
  };
}
