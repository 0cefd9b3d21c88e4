import type { Node } from '@tiptap/pm/model';
import type { Body } from '@/lib/domain/document/body';
import type { DocumentPage } from '@/lib/server/queries/document-page';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** The revision that what is written will replace: the newest that was put together with it. */
export type Basis = { revision: number; body: Body; annotations: readonly AnnotationDto[] };

export const basisOf = ({ document, body, annotations }: DocumentPage): Basis => ({
  revision: document.revision.number,
  body,
  annotations,
});

/** Number of the newest revision that a document in the editor holds; undoing a merge takes the other's out again. */
export const revisionIn = (document: Node, begunFrom: number): number =>
  (document.attrs.revision as number | null) ?? begunFrom;

/** Whether a document says what a body does, whatever was put together with it. */
export const saysTheSame = (document: Node, other: Node): boolean => document.content.eq(other.content);

/** The highest level of heading in a text. */
export const topLevelOf = ({ content }: Body): number =>
  Math.min(6, ...content.flatMap((block) => (block.type === 'heading' ? block.attrs.level : [])));
