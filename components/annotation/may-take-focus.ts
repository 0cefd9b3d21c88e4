/** Whether the focus is somebody's to take who leaves a form: it is in the form, or nowhere, as after a button was disabled. */
export function mayTakeFocus(form: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || form?.contains(activeElement) === true;
}
