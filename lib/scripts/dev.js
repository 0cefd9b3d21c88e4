/** `npm run dev`: sets everything up and serves the app for those who work on it. Plain Node, which may be old and have no packages yet. */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(
    async (exclusively) => {
      const { serveApp } = await import('./setup/serve-app.ts');
      return serveApp('dev', exclusively);
    },
    { signalExitCode: 0 },
  ),
);
