import { isUnsettled } from '@/lib/domain/dispute/dispute';
import type { TextMark } from '@/lib/domain/text/text-mark';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** Whether an annotation is a contested passage whose dispute is closed, or a suggestion that was decided about. */
export const isSettled = ({ dispute, suggestion }: AnnotationDto): boolean =>
  (dispute !== null && !isUnsettled(dispute.status)) || (suggestion !== null && suggestion.status !== 'open');

/** How annotations are drawn on the text. */
export function textMarks(
  annotations: readonly AnnotationDto[],
  numbers: ReadonlyMap<string, number>,
): TextMark[] {
  return annotations.map((annotation) => ({
    id: annotation.id,
    start: annotation.anchor.start,
    end: annotation.anchor.end,
    kind: annotation.kind,
    number: numbers.get(annotation.id) ?? 0,
    settled: isSettled(annotation),
    state: annotation.anchor.state,
  }));
}

/** Annotations that share words with one of them, itself among them, in the order given. */
export function annotationsAt(
  annotations: readonly AnnotationDto[],
  { anchor: { start, end } }: AnnotationDto,
): AnnotationDto[] {
  return annotations.filter(({ anchor }) =>
    anchor.start === start && anchor.end === end ? true : anchor.start < end && anchor.end > start,
  );
}
