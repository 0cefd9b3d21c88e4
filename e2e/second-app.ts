import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Backstage, openBackstage } from './backstage';
import { mark } from './mark';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The app once more, beside the one under test: with settings of its own and an empty database. */
export type SecondApp = { url: string; backstage: Backstage; stop(): Promise<void> };

export type Settings = Partial<
  Record<'REGISTRATION' | 'APP_URL' | `OIDC_${'NAME' | 'ISSUER' | 'ID' | 'SECRET'}`, string>
>;

/** Starts the build under test on another port. `external`: on a database that is not the embedded one, as far as it can tell. */
export async function startSecondApp(
  backstage: Backstage,
  { external = false, ...settings }: { external?: boolean } & Settings = {},
): Promise<SecondApp> {
  const address = new URL(await backstage.database({ name: `second_${mark().toLowerCase()}` }));
  if (external) address.searchParams.set('options', '-c variorum.embedded=off');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = { APP_URL: url, ...settings, DATABASE_URL: address.href, PORT: String(port) };
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      cwd: root,
      env: { ...process.env, ...environment, NODE_ENV: 'production', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let own: Backstage | undefined;
  await answering(server, `${url}/health/ready`);
  return {
    url,
    get backstage() {
      own ??= openBackstage(environment);
      return own;
    },
    async stop() {
      await own?.close();
      await new Promise((resolve) => {
        server.once('exit', resolve);
        // Asked kindly it would wait for connections that the browser has opened ahead and never used.
        server.kill('SIGKILL');
      });
    },
  };
}

async function answering(server: ChildProcess, address: string): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('the second app did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
