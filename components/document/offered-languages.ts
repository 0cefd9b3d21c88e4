import { languageName } from '@/components/library/language-name';

const CODES = ['en', 'hy', 'az', 'ru', 'tr', 'fr', 'de', 'fa', 'ka', 'ar', 'he', 'uk', 'es', 'it'] as const;

/** Languages to choose from, by name in the reader's language; any other code can be typed. */
export function offeredLanguages(locale: string): { code: string; name: string }[] {
  return CODES.map((code) => ({ code, name: languageName(code, locale) })).sort((a, b) =>
    a.name.localeCompare(b.name, locale),
  );
}
