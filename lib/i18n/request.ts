import { getRequestConfig } from 'next-intl/server';
import messages from '@/lib/messages/en.json';

/** One language so far, with the day before the month. Times are written in UTC on the server, so that server and browser write the same. */
export default getRequestConfig(async () => ({ locale: 'en-GB', timeZone: 'UTC', messages }));
