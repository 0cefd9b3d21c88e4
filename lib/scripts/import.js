/** `npm run import -- FILE...`: adds documents to the library, the app running or not. See import.ts. */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(async (exclusively) => {
    const { runOnDatabase } = await import('./setup/run-on-database.ts');
    return runOnDatabase(exclusively, 'lib/scripts/import.ts', process.argv.slice(2));
  }),
);
