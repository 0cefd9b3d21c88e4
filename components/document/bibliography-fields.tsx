'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PlainField } from '@/components/account/plain-field';
import { FieldError } from '@/components/ui/field-error';

export type Bibliography = {
  title: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  sourceUrl: string | null;
  publisher: string | null;
  licence: string | null;
  contentNotice: string | null;
  visibility: 'public' | 'draft';
};

/** What is said about a document beside its text; uncontrolled, so that what was typed survives a refusal. */
export function BibliographyFields({
  values,
  refused,
  languages,
}: {
  values: Bibliography;
  refused: ReadonlySet<string>;
  /** Codes and names offered for the language; another code may be typed. */
  languages: readonly { code: string; name: string }[];
}) {
  const t = useTranslations('details');
  const id = useId();
  const error = (name: keyof Bibliography) =>
    refused.has(name)
      ? t(name === 'language' || name === 'sourceUrl' ? `wrong.${name}` : 'wrong.other')
      : undefined;
  return (
    <>
      <PlainField
        label={t('title')}
        name="title"
        defaultValue={values.title}
        maxLength={300}
        required
        dir="auto"
        error={error('title')}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-5">
        <div className="min-w-36 flex-1">
          <PlainField
            label={t('language')}
            name="language"
            defaultValue={values.language ?? ''}
            list={`${id}-languages`}
            hint={t('languageHint')}
            maxLength={35}
            autoComplete="off"
            error={error('language')}
          />
          <datalist id={`${id}-languages`}>
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </datalist>
        </div>
        <div className="field">
          <label className="label" htmlFor={`${id}-direction`}>
            {t('direction')}
          </label>
          <select id={`${id}-direction`} className="input" name="direction" defaultValue={values.direction}>
            <option value="ltr">{t('ltr')}</option>
            <option value="rtl">{t('rtl')}</option>
          </select>
        </div>
      </div>
      <PlainField
        label={t('publisher')}
        name="publisher"
        defaultValue={values.publisher ?? ''}
        maxLength={200}
        dir="auto"
        error={error('publisher')}
      />
      <PlainField
        label={t('sourceUrl')}
        name="sourceUrl"
        type="url"
        inputMode="url"
        placeholder="https://"
        defaultValue={values.sourceUrl ?? ''}
        maxLength={2000}
        error={error('sourceUrl')}
      />
      <PlainField
        label={t('licence')}
        name="licence"
        defaultValue={values.licence ?? ''}
        hint={t('licenceHint')}
        maxLength={200}
        error={error('licence')}
      />
      <div className="field">
        <label className="label" htmlFor={`${id}-notice`}>
          {t('contentNotice')}
        </label>
        <textarea
          id={`${id}-notice`}
          className="input min-h-20"
          name="contentNotice"
          defaultValue={values.contentNotice ?? ''}
          maxLength={500}
          aria-describedby={`${id}-notice-hint`}
        />
        <p id={`${id}-notice-hint`} className="hint">
          {t('contentNoticeHint')}
        </p>
        <FieldError>{error('contentNotice')}</FieldError>
      </div>
      <fieldset className="field">
        <legend className="label mb-1">{t('visibility')}</legend>
        {(['public', 'draft'] as const).map((value) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="visibility"
              value={value}
              defaultChecked={values.visibility === value}
            />
            <span>
              {t(`visibilities.${value}`)}
              <span className="hint block">{t(`visibilityHints.${value}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
