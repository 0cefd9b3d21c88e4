'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components';
import { Icon } from './icons';

export type FieldTexts = { label: string; description?: ReactNode; errorMessage?: string };

/** The name of a field; says when it must be filled. */
export function FieldLabel({ children, isRequired }: { children: string; isRequired?: boolean }) {
  const t = useTranslations('ui');
  return (
    <Label className="label">
      {children}
      {isRequired ? <span className="font-normal text-ink-3"> ({t('required')})</span> : null}
    </Label>
  );
}

/** The hint under a field, and what is wrong with it: ours, or else what the browser says. */
export function FieldNotes({ description, errorMessage }: Omit<FieldTexts, 'label'>) {
  return (
    <>
      {description ? (
        <Text slot="description" className="hint">
          {description}
        </Text>
      ) : null}
      <AriaFieldError className="field-error">
        {({ validationErrors }) => (
          <>
            <Icon name="warning" className="mt-[0.2em]" />
            {errorMessage ?? validationErrors.join(' ')}
          </>
        )}
      </AriaFieldError>
    </>
  );
}
