'use client';

import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts';
import { joinClasses } from './join-classes';

export type TextAreaProps = Omit<TextFieldProps, 'className' | 'children' | 'type'> &
  FieldTexts & { className?: string; placeholder?: string; rows?: number };

export function TextArea({
  label,
  description,
  errorMessage,
  placeholder,
  rows = 4,
  className,
  ...props
}: TextAreaProps) {
  const isInvalid = props.isInvalid ?? (errorMessage ? true : undefined);
  return (
    <TextField {...props} isInvalid={isInvalid} className={joinClasses('field', className)}>
      <FieldLabel isRequired={props.isRequired}>{label}</FieldLabel>
      <AriaTextArea className="input" placeholder={placeholder} rows={rows} />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </TextField>
  );
}
