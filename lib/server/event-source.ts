import 'server-only';
import { clientAddress } from './client-address';
import { live } from './live';
import { log } from './log';

/** Keeps proxies from closing an idle connection. */
const heartbeatMs = 25_000;

/**
 * A server-sent-events response that says the newest event number of a stream: first `current`, then each as it is
 * committed (0: look for yourself). The page fetches what it has not seen; nothing that is said passes through here.
 */
export async function eventSource(
  request: Request,
  stream: string,
  current: () => Promise<number>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let end = () => {};
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let ended = false;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const say = (sequence: number) => send(`event: cursor\ndata: ${sequence}\n\n`);
      // Subscribed before the current number is read, so that no event falls between the two.
      const unsubscribe = await live.subscribe(stream, say);
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(heartbeat);
        unsubscribe();
        untrack();
        if (!cancelled) controller.close();
      };
      const untrack = live.track(end, clientAddress(request.headers));
      request.signal.addEventListener('abort', end);
      if (request.signal.aborted || cancelled) return end();
      send('retry: 2000\n\n');
      try {
        say(await current());
      } catch (error) {
        // The page asks again in two seconds.
        log.error({ stream, err: error }, 'a live response could not begin');
        end();
      }
    },
    cancel() {
      cancelled = true;
      end();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
