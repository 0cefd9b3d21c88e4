'use client';
import { useTranslations } from 'next-intl';
import { clipPassage } from '../reader/clip-passage';
import { Button } from '../ui/button';

/** Says, as long as a passage is being looked for, what for; it can be typed instead, or left. */
export function MoveBar({
  passage,
  onType,
  onCancel,
}: {
  /** The words that the annotation was about. */
  passage: string;
  onType: () => void;
  onCancel: () => void;
}) {
  const t = useTranslations('anchor');
  return (
    <section
      aria-label={t('choose.bar')}
      className="fixed inset-x-0 top-0 z-30 border-b border-rule-strong bg-raised shadow-lift"
    >
      <div className="page flex flex-wrap items-center gap-x-6 gap-y-2 py-2.5">
        <div className="min-w-0 flex-1 basis-80">
          <p className="font-semibold" role="status">
            {t('choose.bar')}
          </p>
          <p className="truncate font-serif text-ink-2 italic">“{clipPassage(passage)}”</p>
          <p className="hint pointer-coarse:hidden">{t('choose.hint')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onPress={onType}>
            {t('choose.type')}
          </Button>
          <Button size="sm" variant="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </section>
  );
}
