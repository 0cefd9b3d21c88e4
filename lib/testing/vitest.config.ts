import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inTesting = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** "server-only" exists to throw outside a React server; tests of the server run outside one. */
const alias = { '@': root.replace(/\/$/, ''), 'server-only': inTesting('empty-module.ts') };

export default defineConfig({
  root,
  test: {
    // A process for each processor. By default one is left over for whoever watches: half of a machine that has two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'app/**/*.test.{ts,tsx}',
            'prisma/sample/*.test.ts',
          ],
          exclude: ['**/*.integration.test.ts'],
          setupFiles: [inTesting('law-seed.ts')],
          // Room for property tests on a busy machine; no test asserts how long something takes.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['lib/**/*.integration.test.ts'],
          globalSetup: [inTesting('integration-cluster.ts')],
          setupFiles: [inTesting('integration-environment.ts')],
          // A process for each file: the database client is one a process.
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
