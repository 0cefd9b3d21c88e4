/**
 * A selection in the plain field as the editor counts places: back from the end of the text, each end of a line being the end of
 * one paragraph and the beginning of the next.
 */
export type TakenSelection = { from: number; to: number };

/** What is selected in a plain field; null if the person is not in it. */
export function selectionIn(field: HTMLTextAreaElement | null): TakenSelection | null {
  if (!field || field.ownerDocument.activeElement !== field) return null;
  const { value, selectionStart, selectionEnd } = field;
  return { from: fromEnd(value, selectionStart), to: fromEnd(value, selectionEnd) };
}

function fromEnd(text: string, at: number): number {
  const behind = text.slice(at);
  return behind.length + behind.split('\n').length - 1;
}
