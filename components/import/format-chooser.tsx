'use client';
import { useTranslations } from 'next-intl';
import type { ImportFormat } from '@/lib/domain/document/detect-format';

/** Not taken from the schemas: a browser that gets those gets all of zod, which the content policy trips over. */
const FORMATS: readonly ImportFormat[] = ['text', 'markdown', 'wiki'];

/** What a text is read as: what it looks like, or what somebody says that it is. */
export function FormatChooser({
  format,
  detected,
  onFormat,
}: {
  /** The format that was asked for; null leaves it to the program. */
  format: ImportFormat | null;
  /** What the program took it for, if it could be read as that. */
  detected?: ImportFormat;
  onFormat: (format: ImportFormat | null) => void;
}) {
  const t = useTranslations('import');
  return (
    <label className="flex items-center gap-2 text-sm">
      {t('readAs')}
      <select
        className="input"
        value={format ?? ''}
        onChange={(event) => onFormat(FORMATS.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">
          {format === null && detected ? t('detected', { format: t(`format.${detected}`) }) : t('detect')}
        </option>
        {FORMATS.map((one) => (
          <option key={one} value={one}>
            {t(`format.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
