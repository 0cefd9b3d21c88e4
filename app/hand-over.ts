import 'server-only';
import { type Handle, shelve, type Written } from '@/components/shell/hand-over';
import { isFetch } from '@/lib/server/is-fetch';
import { onceAnswered } from '@/lib/server/page-status';

/** How long something may still be drawn for a reader who has gone, in milliseconds. */
const GRACE = 1_000;

/** Hands a thing over to the client components of the page that this request asks for. */
export async function handOver(thing: Written): Promise<Handle> {
  if (await isFetch()) return { json: thing.json };
  const { number, remove } = shelve(thing);
  onceAnswered(() => setTimeout(remove, GRACE).unref());
  return { number };
}
