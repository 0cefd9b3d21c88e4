import type { Body } from '@/lib/domain/document/body';
import type { DocumentPage } from '@/lib/server/queries/document-page';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** The revision that what is written will be based on: the newest this page knows of. */
export type Basis = { revision: number; body: Body; annotations: readonly AnnotationDto[] };

export const basisOf = ({ document, body, annotations }: DocumentPage): Basis => ({
  revision: document.revision.number,
  body,
  annotations,
});

/** The highest level of heading in a text. */
export const topLevelOf = ({ content }: Body): number =>
  Math.min(6, ...content.flatMap((block) => (block.type === 'heading' ? block.attrs.level : [])));
