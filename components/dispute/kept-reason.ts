/** Of one person: another who uses the same browser is not shown it. */
const nameOf = (key: string) => `variorum:reason:${document.body.dataset.viewer}:${key}`;

/** The reason somebody was writing for a step, kept until they take it; empty if there is none. */
export function keptReason(key: string): string {
  try {
    return localStorage.getItem(nameOf(key)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a reason across a reload or a closed tab; an empty one is forgotten. */
export function keepReason(key: string, reason: string): void {
  try {
    if (reason.trim() === '') localStorage.removeItem(nameOf(key));
    else localStorage.setItem(nameOf(key), reason);
  } catch {
    // A browser that stores nothing still has it in the form.
  }
}
