/** `npm run bench:anchoring`: how well passages are found again, beside other ways of doing it. See bench/anchoring.ts. */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(async () => {
    const { benchAnchoring } = await import('./bench/anchoring.ts');
    return benchAnchoring(process.argv.slice(2));
  }),
);
