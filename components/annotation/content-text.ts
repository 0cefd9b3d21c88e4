const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fields of a citation, a flag or a suggestion as lines of text, for comparing two versions; empty for a note. */
export function contentText(content: { citation?: unknown; flag?: unknown; suggestion?: unknown }): string[] {
  const { citation, flag, suggestion } = content;
  const lines: string[] = [];
  if (isRecord(flag)) lines.push(String(flag.question ?? ''));
  if (isRecord(suggestion)) lines.push(`→ ${suggestion.replacement || '—'}`);
  if (isRecord(citation)) {
    const { author, title, year, locator, url, quotation } = citation;
    lines.push([author, title, year, locator, url].filter((part) => part != null && part !== '').join(', '));
    if (quotation) lines.push(`“${quotation}”`);
  }
  return lines.filter(Boolean);
}
