import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BackstageCalls } from './backstage-program';

const root = fileURLToPath(new URL('..', import.meta.url));

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** Makes what a test needs (people, documents, annotations) through the app's own commands, in a process beside it. */
export type Backstage = {
  [Call in keyof BackstageCalls]: (
    input: Parameters<BackstageCalls[Call]>[0],
  ) => Promise<Awaited<ReturnType<BackstageCalls[Call]>>>;
} & { close(): Promise<void> };

/** Starts a backstage on the database of the environment, with some of its settings replaced. */
export function openBackstage(settings: Record<string, string> = {}): Backstage {
  const child = spawn(process.execPath, ['lib/scripts/run.js', 'e2e/backstage-program.ts'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'silent', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;

  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, value, error } = JSON.parse(line) as { id: number; value: never; error?: string };
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error));
    else call?.resolve(value);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the backstage has ended'));
  });

  const call = (name: string) => (input: unknown) =>
    new Promise<never>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id, call: name, input })}\n`);
    });
  const close = () => ended(child);
  return new Proxy({ close } as Backstage, {
    get: (own, name) => (name === 'close' ? own.close : call(String(name))),
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
