import { useLocale } from 'next-intl';

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

/** By language, without and with the time. Making one takes longer than all else on a small page. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withTime}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, withTime ? { ...DAY, ...TIME } : DAY);
  formats.set(key, format);
  return format;
}

/** A date, or a date with its time in UTC, written the same on the server and in the browser. */
export function DateTime({ value, withTime = false }: { value: string; withTime?: boolean }) {
  const text = formatOf(useLocale(), withTime).format(new Date(value));
  return <time dateTime={value}>{text}</time>;
}
