import 'server-only';
import { headers } from 'next/headers';

/** Whether a script asks: a step from another page of the app, for which no HTML is made. */
export const isFetch = async (): Promise<boolean> => (await headers()).get('sec-fetch-dest') === 'empty';
