import type { Remark } from '@/lib/domain/remark/remark';
import { renderRemark } from '@/lib/domain/remark/render-remark';

/** What somebody wrote, set as text. */
export function RemarkHtml({ remark, className = 'note-body' }: { remark: Remark; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderRemark writes its own elements only and escapes all else.
  return <div className={className} dir="auto" dangerouslySetInnerHTML={{ __html: renderRemark(remark) }} />;
}
