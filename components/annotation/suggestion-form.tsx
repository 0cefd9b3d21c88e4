'use client';
import { useTranslations } from 'next-intl';
import { TrackedChange } from '../suggestion/tracked-change';
import { TextArea } from '../ui/text-area';
import type { Problems } from './check-draft';
import type { SuggestionFields } from './drafts';

/** The words that shall stand in place of the passage, and the change they make. */
export function SuggestionForm({
  fields,
  problems,
  onChange,
}: {
  fields: SuggestionFields;
  problems: Problems;
  onChange: (fields: SuggestionFields) => void;
}) {
  const t = useTranslations('annotation.compose.suggestion');
  const problem = useTranslations('annotation.problems');
  const { original, replacement } = fields;
  return (
    <>
      <TextArea
        label={t('replacement')}
        description={t('replacementHint')}
        errorMessage={problems.replacement && problem(problems.replacement)}
        value={replacement}
        onChange={(text) => onChange({ original, replacement: text })}
        rows={3}
        className="w-full"
      />
      <div className="grid gap-1">
        <p className="label">{t('preview')}</p>
        {replacement === original ? (
          <p className="hint">{t('unchanged')}</p>
        ) : (
          <TrackedChange before={original} after={replacement} />
        )}
      </div>
    </>
  );
}
