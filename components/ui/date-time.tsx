import { useFormatter } from 'next-intl';

/** A date, or a date with its time in UTC, written the same on the server and in the browser. */
export function DateTime({ value, withTime = false }: { value: string; withTime?: boolean }) {
  const format = useFormatter();
  const date = new Date(value);
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
  return <time dateTime={value}>{format.dateTime(date, withTime ? { ...day, ...time } : day)}</time>;
}
