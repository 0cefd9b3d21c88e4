export const MOST_TAGS = 12;

/** A tag as it is stored: lower case, without #, white space as one hyphen, at most 40 characters. Empty: no tag. */
function normalTag(typed: string): string {
  return typed.trim().replace(/^#+/, '').replace(/\s+/gu, '-').toLocaleLowerCase('en').slice(0, 40);
}

/** The tags with those added that somebody typed, separated by commas; no repeats, at most 12. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const added = typed.split(/[,،]/).map(normalTag).filter(Boolean);
  return [...new Set([...tags, ...added])].slice(0, MOST_TAGS);
}
