import { transliterate } from './transliterate';

const MAX_SLUG_LENGTH = 80;

/**
 * The slug of a document's title: a–z, 0–9 and single hyphens, at most 80 characters, cut at a word where one ends
 * in the second half; "document" if nothing remains. Not unique: whoever stores it appends a number.
 */
export function slugify(title: string): string {
  const slug = transliterate(title.slice(0, 1000))
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cut(slug) || 'document';
}

function cut(slug: string): string {
  if (slug.length <= MAX_SLUG_LENGTH) return slug;
  const head = slug.slice(0, MAX_SLUG_LENGTH + 1);
  const hyphen = head.lastIndexOf('-');
  return hyphen > MAX_SLUG_LENGTH / 2 ? head.slice(0, hyphen) : slug.slice(0, MAX_SLUG_LENGTH);
}
