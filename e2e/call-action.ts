import { readFileSync } from 'node:fs';
import { type Answer, ask, type Question } from './ask';

type Manifest = { node: Record<string, { exportedName: string }> };

const file = new URL('../.next/server/server-reference-manifest.json', import.meta.url);

/** The server actions of the build under test: id by name. */
export function serverActions(): Map<string, string> {
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** Who calls an action, and what the page has bound to it. */
type Caller = Question & { bound?: string[] };

/**
 * Calls a server action as React does it, without a page: `input` is its last argument, in which bytes may stand one
 * level deep. `outcome` is "ok", the code of the failure, or the status where Next itself refused.
 */
export async function callAction(
  name: string,
  path: string,
  input: Record<string, unknown>,
  { bound = [], ...question }: Caller = {},
): Promise<{ outcome: string; answer: Answer }> {
  const id = serverActions().get(name);
  if (!id) throw new Error(`the build has no server action ${name}`);
  const form = new FormData();
  let parts = 0;
  const root = JSON.stringify([...bound, input], (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    form.set(String(++parts), new Blob([new Uint8Array(value)]));
    return `$o${parts.toString(16)}`;
  });
  form.set('0', root);
  const encoded = new Response(form);
  const answer = await ask(path, {
    ...question,
    method: 'POST',
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      'content-type': encoded.headers.get('content-type') ?? '',
      ...question.headers,
    },
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
  const said = /"ok":true/.test(answer.text) ? 'ok' : /"code":"(\w+)"/.exec(answer.text)?.[1];
  return { outcome: said ?? String(answer.status), answer };
}
