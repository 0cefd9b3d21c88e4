'use client';
import { useTranslations } from 'next-intl';
import { RadioGroup } from '../ui/radio-group';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { type Problems, stances } from './check-draft';
import type { CitationFields } from './drafts';

/** What a citation holds: the source, and what it says about the passage. */
export function CitationForm({
  name,
  fields,
  problems,
  onChange,
}: {
  /** Makes the names of its radio buttons unique on the page. */
  name: string;
  fields: CitationFields;
  problems: Problems;
  onChange: (fields: CitationFields) => void;
}) {
  const t = useTranslations('annotation.compose.citation');
  const say = useTranslations('annotation');
  const field = (key: keyof CitationFields) => ({
    label: t(key),
    value: fields[key],
    onChange: (value: string) => onChange({ ...fields, [key]: value }),
    errorMessage: problems[key] && say(`problems.${problems[key]}`),
    className: 'w-full',
  });
  return (
    <>
      <RadioGroup
        name={`${name}-stance`}
        label={t('stance')}
        options={stances.map((stance) => ({
          id: stance,
          label: say(`stances.${stance}`),
          description: say(`stanceHints.${stance}`),
        }))}
        value={fields.stance}
        onChange={(stance) => onChange({ ...fields, stance })}
        errorMessage={field('stance').errorMessage}
      />
      <TextField {...field('title')} isRequired validationBehavior="aria" />
      <TextField {...field('author')} />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField {...field('year')} inputMode="numeric" />
        <TextField {...field('locator')} placeholder={t('locatorExample')} />
      </div>
      <TextField {...field('url')} inputMode="url" placeholder="https://" />
      <TextArea {...field('quotation')} description={t('quotationHint')} rows={3} />
    </>
  );
}
