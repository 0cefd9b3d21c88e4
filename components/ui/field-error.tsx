import { Icon } from './icons';

/** What is wrong with a field, or nothing. Name it in the field's `aria-describedby` where it stands alone. */
export function FieldError({ id, children }: { id?: string; children?: string }) {
  if (!children) return null;
  return (
    <p id={id} className="field-error">
      <Icon name="warning" className="mt-[0.2em]" />
      {children}
    </p>
  );
}
