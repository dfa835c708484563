import fc from 'fast-check';

/**
 * Property tests try the same inputs every time: what fails, fails for everybody. Another seed looks
 * elsewhere: `FC_SEED=7 npx vitest run …` (more runs where a test reads `FC_RUNS`).
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 23040) });
