import type { getTranslations } from 'next-intl/server';
import type { RenderLabels } from '@/lib/domain/text/render-text';

/** What the text of a preview says beside the words of its source. */
export function previewLabels(t: Awaited<ReturnType<typeof getTranslations<'import'>>>): RenderLabels {
  return {
    gap: t('gap'),
    facts: t('facts'),
    table: (number) => t('table', { number }),
    footnote: (label) => t('footnote', { label }),
    ref: () => '',
  };
}
