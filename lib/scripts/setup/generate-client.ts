import { runNode } from './child.js';
import { fingerprint, hasStamp, writeStamp } from './fingerprint';
import { SetupProblem } from './problem.js';
import { step } from './progress.js';
import type { Exclusively } from './run-command.js';

const STAMP = 'lib/server/db/generated/.made-from';

/** Generates the Prisma client when the schema, or Prisma, is another than it was made from. */
export function generateClient(exclusively: Exclusively): Promise<void> {
  return step('Client', async (begin) => {
    const print = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
    if (hasStamp(STAMP, print)) return ['up to date', undefined];
    return exclusively(async () => {
      if (hasStamp(STAMP, print)) return ['up to date', undefined];
      begin('generating');
      const { code, output } = await runNode(
        ['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
        {
          env: {
            // Prisma would fetch its schema engine, which this command does not run: any file that exists will do.
            PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
          },
        },
      );
      if (code !== 0) throw new SetupProblem(`Prisma could not make its client:\n${output.trim()}`);
      writeStamp(STAMP, print);
      return ['generated', undefined];
    });
  });
}
