'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';

const LETTERS = [
  { keys: ['j', 'n'], what: 'keyNext' },
  { keys: ['k', 'p'], what: 'keyPrevious' },
  { keys: ['v'], what: 'keyView' },
  { keys: ['m'], what: 'keyMarks' },
  { keys: ['f'], what: 'keyFilter' },
  { keys: ['?'], what: 'keyHelp' },
] as const;
const OTHERS = [
  { keys: ['Enter'], what: 'keyOpen' },
  { keys: ['Esc'], what: 'keyBack' },
  { keys: ['↓', '↑'], what: 'keyArrows' },
  { keys: ['Shift', '←', '→'], what: 'keySelect' },
] as const;

export type HelpDialogProps = {
  lettersOn: boolean;
  setLettersOn: (isOn: boolean) => void;
  onClose: () => void;
};

/** All keys of the reader, and the switch that turns the letters off. */
export default function HelpDialog({ lettersOn, setLettersOn, onClose }: HelpDialogProps) {
  const t = useTranslations('reader');
  const rows = (list: typeof LETTERS | typeof OTHERS) =>
    list.map(({ keys, what }) => (
      <div key={what} className="flex items-baseline justify-between gap-6 border-b border-rule py-2">
        <dt>{t(what)}</dt>
        <dd className="flex shrink-0 gap-1.5">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </dd>
      </div>
    ));
  return (
    <Dialog
      title={t('helpTitle')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <dl className={lettersOn ? '' : 'text-ink-3'}>{rows(LETTERS)}</dl>
      <Switch isSelected={lettersOn} onChange={setLettersOn}>
        {t('lettersOn')}
      </Switch>
      <p className="hint">{t('lettersHint')}</p>
      <dl>{rows(OTHERS)}</dl>
    </Dialog>
  );
}
