import { renderRemark } from '@/lib/domain/remark/render-remark';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import type { CheckedContent } from './check-draft';

type Stored = Pick<AnnotationDto, 'remark' | 'tags' | 'citation' | 'dispute' | 'suggestion'>;

/** Whether what is stored says what was written. The database orders the keys of JSON anew, so remarks are compared as shown. */
export function sameContent(stored: Stored, written: CheckedContent, remarkOnly = false): boolean {
  if (renderRemark(stored.remark) !== renderRemark(written.remark)) return false;
  if (remarkOnly) return true;
  return (
    stored.tags.join() === written.tags.join() &&
    sameFields(stored.citation, written.citation) &&
    sameFields(stored.dispute, written.flag) &&
    sameFields(stored.suggestion, written.suggestion)
  );
}

function sameFields(stored: object | null, written: object | null): boolean {
  if (!stored || !written) return stored === written;
  const there = new Map(Object.entries(stored));
  return Object.entries(written).every(([name, value]) => there.get(name) === value);
}
