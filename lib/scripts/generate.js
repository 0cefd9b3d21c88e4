/** `npm run generate`: makes the Prisma client anew when the schema has changed. */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(async (exclusively) => {
    const { generateClient } = await import('./setup/generate-client.ts');
    await generateClient(exclusively);
    return 0;
  }),
);
