'use client';

import { type TextFieldProps as AriaProps, TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts';
import { joinClasses } from './join-classes';

export type TextFieldProps = Omit<AriaProps, 'className' | 'children'> &
  FieldTexts & { className?: string; placeholder?: string };

export function TextField({
  label,
  description,
  errorMessage,
  placeholder,
  className,
  ...props
}: TextFieldProps) {
  const isInvalid = props.isInvalid ?? (errorMessage ? true : undefined);
  return (
    <AriaTextField {...props} isInvalid={isInvalid} className={joinClasses('field', className)}>
      <FieldLabel isRequired={props.isRequired}>{label}</FieldLabel>
      <Input className="input" placeholder={placeholder} />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
