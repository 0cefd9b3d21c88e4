import type { Bibliography } from './bibliography-fields';

/** The fields of the form as they are sent; what is empty is null. */
export function readBibliography(fields: Record<string, string>): Bibliography {
  const optional = (name: string) => fields[name]?.trim() || null;
  return {
    title: fields.title?.trim() ?? '',
    language: optional('language'),
    direction: fields.direction === 'rtl' ? 'rtl' : 'ltr',
    sourceUrl: optional('sourceUrl'),
    publisher: optional('publisher'),
    licence: optional('licence'),
    contentNotice: optional('contentNotice'),
    visibility: fields.visibility === 'draft' ? 'draft' : 'public',
  };
}
