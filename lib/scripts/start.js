/** `npm start`: sets everything up and serves the app. Plain Node, which may be old and have no packages yet. */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(
    async (exclusively) => {
      const { serveApp } = await import('./setup/serve-app.ts');
      return serveApp('start', exclusively);
    },
    { signalExitCode: 0 },
  ),
);
