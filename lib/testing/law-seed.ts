import fc from 'fast-check';

/**
 * Property tests draw the same cases in each run, so that a run says of the code alone whether it holds. `LAW_SEED=N npm
 * run test:unit` draws others: what those find belongs into a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.LAW_SEED ?? 1992) });
