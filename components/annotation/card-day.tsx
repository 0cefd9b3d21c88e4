import { useLocale } from 'next-intl';

/** Days that were written already, by locale and day: the notes of a page share a few. */
const written = new Map<string, string>();
const MOST = 5_000;

/** The day of a time (ISO 8601), in UTC, written the same on the server and in the browser. */
export function CardDay({ value }: { value: string }) {
  const locale = useLocale();
  const key = `${locale} ${value.slice(0, 10)}`;
  let text = written.get(key);
  if (text === undefined) {
    const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
    text = new Intl.DateTimeFormat(locale, format).format(new Date(value));
    if (written.size >= MOST) written.clear();
    written.set(key, text);
  }
  return <time dateTime={value}>{text}</time>;
}
