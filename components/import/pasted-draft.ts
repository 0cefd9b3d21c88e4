const KEY = 'variorum.import.pasted';

/** What was pasted and not stored yet, as this browser kept it. */
export function readPastedDraft(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps what was pasted through a reload; false when the browser has no room or does not allow it. */
export function keepPastedDraft(text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
