import type { ReactNode } from 'react';
import { FieldError } from './field-error';

export type RadioOption = { id: string; label: ReactNode; description?: ReactNode };

export type RadioGroupProps = {
  name: string;
  label: string;
  options: readonly RadioOption[];
  /** Either both of these, or `defaultValue`. */
  value?: string;
  onChange?: (id: string) => void;
  defaultValue?: string;
  errorMessage?: string;
  required?: boolean;
};

/** Native radio buttons in a fieldset: they work in a form without scripts. */
export function RadioGroup({
  name,
  label,
  options,
  value,
  onChange,
  defaultValue,
  errorMessage,
  required,
}: RadioGroupProps) {
  const errorId = errorMessage ? `${name}-error` : undefined;
  return (
    <fieldset className="field" aria-describedby={errorId}>
      <legend className="label mb-1">{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="choice">
          <input
            type="radio"
            name={name}
            value={option.id}
            required={required}
            {...(value === undefined
              ? { defaultChecked: option.id === defaultValue }
              : { checked: option.id === value, onChange: () => onChange?.(option.id) })}
          />
          <span>
            {option.label}
            {option.description ? <span className="hint block">{option.description}</span> : null}
          </span>
        </label>
      ))}
      <FieldError id={errorId}>{errorMessage}</FieldError>
    </fieldset>
  );
}
