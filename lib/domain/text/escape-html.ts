const SPECIAL = /[&<>"'\r\0]/;
const EVERY_SPECIAL = /[&<>"'\r\0]/g;
const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns a bare carriage return into a line feed, and drops NUL, which would shift every later offset.
  '\r': '&#13;',
  '\0': '\ufffd',
};

/** Escapes a string for HTML text and for quoted attribute values. Everything that is not our own markup goes through here. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (character) => ENTITY[character] ?? '') : text;
}
