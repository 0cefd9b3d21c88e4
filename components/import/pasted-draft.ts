const PREFIX = 'variorum.import.pasted';
const keyOf = (documentId: string) => (documentId ? `${PREFIX}.${documentId}` : PREFIX);

/** What was pasted and not stored yet, for a new document or as a new version of one, as this browser kept it. */
export function readPastedDraft(documentId = ''): string {
  try {
    return localStorage.getItem(keyOf(documentId)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps what was pasted through a reload; false when the browser has no room or does not allow it. */
export function keepPastedDraft(text: string, documentId = ''): boolean {
  try {
    if (text === '') localStorage.removeItem(keyOf(documentId));
    else localStorage.setItem(keyOf(documentId), text);
    return true;
  } catch {
    return false;
  }
}
