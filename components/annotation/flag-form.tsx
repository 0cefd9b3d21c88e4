'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { flagCategories } from '@/lib/domain/dispute/dispute';
import { FieldError } from '../ui/field-error';
import { TextArea } from '../ui/text-area';
import { type Problems, QUESTION_LENGTH } from './check-draft';
import type { FlagFields } from './drafts';

/** What a contested flag asks: what kind of doubt, and the question. */
export function FlagForm({
  fields,
  problems,
  isLocked,
  onChange,
}: {
  fields: FlagFields;
  problems: Problems;
  /** Reviewers have begun: the question stays as it is. */
  isLocked: boolean;
  onChange: (fields: FlagFields) => void;
}) {
  const t = useTranslations('annotation.compose.flag');
  const problem = useTranslations('annotation.problems');
  const say = useTranslations('dispute');
  const ui = useTranslations('ui');
  const id = useId();
  if (isLocked) {
    return (
      <div>
        <p className="note-question">{fields.question}</p>
        <p className="hint">{t('locked')}</p>
      </div>
    );
  }
  const left = QUESTION_LENGTH - fields.question.trim().length;
  const describedBy = [problems.category && `${id}-problem`, fields.category && `${id}-hint`];
  return (
    <>
      <div className="field">
        <label htmlFor={id} className="label">
          {t('category')} <span className="font-normal text-ink-3">({ui('required')})</span>
        </label>
        <select
          id={id}
          className="input"
          value={fields.category}
          required
          aria-invalid={problems.category !== undefined}
          aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
          onChange={({ target }) => {
            const category = flagCategories.find((one) => one === target.value) ?? '';
            onChange({ ...fields, category });
          }}
        >
          <option value="">{t('choose')}</option>
          {flagCategories.map((category) => (
            <option key={category} value={category}>
              {say(`categories.${category}`)}
            </option>
          ))}
        </select>
        {fields.category ? (
          <p id={`${id}-hint`} className="hint">
            {say(`categoryHints.${fields.category}`)}
          </p>
        ) : null}
        <FieldError id={`${id}-problem`}>{problems.category && problem(problems.category)}</FieldError>
      </div>
      <TextArea
        label={t('question')}
        description={left < 60 ? t('left', { count: Math.max(left, 0) }) : t('questionHint')}
        errorMessage={problems.question && problem(problems.question)}
        value={fields.question}
        onChange={(question) => onChange({ ...fields, question })}
        isRequired
        validationBehavior="aria"
        rows={2}
        className="w-full"
      />
    </>
  );
}
