import 'server-only';
import { headers } from 'next/headers';

/**
 * Whether a script asks: a step from another page of the app, for which no HTML is made. Told by what is accepted, since
 * Next hides its own headers from pages, and browsers send `Sec-Fetch-Dest` over TLS or to the same machine alone.
 */
export const isFetch = async (): Promise<boolean> => !(await headers()).get('accept')?.includes('text/html');
