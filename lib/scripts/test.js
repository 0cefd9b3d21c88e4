/** `npm test`: all stages, or one: node lib/scripts/test.js [check|unit|integration|e2e|screenshots [FILE...]] */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(async (exclusively) => {
    const { runStages } = await import('./stages/run-stages.ts');
    const [stage, ...patterns] = process.argv.slice(2);
    return runStages(exclusively, stage, patterns);
  }),
);
