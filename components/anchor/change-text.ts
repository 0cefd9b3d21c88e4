import type { useTranslations } from 'next-intl';
import type { Change } from '@/lib/domain/anchoring/reanchored';

/** A change of meaning in a few words: "11 → 21", "“not” is gone". */
export function changeText(
  { before, after }: Change,
  t: ReturnType<typeof useTranslations<'anchor'>>,
): string {
  if (before && after) return t('change.replaced', { before, after });
  return before ? t('change.removed', { before }) : t('change.added', { after });
}
