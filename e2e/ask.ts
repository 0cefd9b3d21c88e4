import { request as send } from 'node:http';

export type Question = {
  method?: 'GET' | 'POST';
  /** The session's cookie of whoever asks; nobody without. */
  cookie?: { name: string; value: string };
  /** null: none is sent. Default: the app's own for a POST. */
  origin?: string | null;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Address of the app; the one under test by default. */
  app?: string;
};

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/**
 * A request with exactly the headers that are given: browsers and fetch allow no foreign Host. A stream of events is
 * answered with its beginning.
 */
export function ask(
  path: string,
  { method = 'GET', cookie, origin, headers, body, app }: Question = {},
): Promise<Answer> {
  const own = new URL(app ?? process.env.APP_URL ?? '');
  const from = origin === undefined && method === 'POST' ? own.origin : origin;
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: '127.0.0.1',
        port: own.port,
        path,
        method,
        headers: {
          host: own.host,
          ...(from && { origin: from }),
          ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        const done = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        response.on('end', done);
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (!response.headers['content-type']?.startsWith('text/event-stream')) return;
          request.destroy();
          done();
        });
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}

/** Sends JSON to a route. */
export function post(path: string, input: unknown, question: Question = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...question.headers };
  return ask(path, { ...question, method: 'POST', headers, body: JSON.stringify(input) });
}
