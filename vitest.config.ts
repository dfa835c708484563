import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Waits end as soon as they may: the time-outs are for a busy machine.
    // Some tests wait for other programs; the smallest machine has two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // What a module keeps between calls is what it would work out again: files can share them,
          // and loading them for each file took as long as half of the tests.
          isolate: false,
          include: ['{src,main,renderer}/**/*.test.ts'],
          setupFiles: ['src/testing/fixed-seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['renderer/**/*.test.tsx'],
          setupFiles: ['renderer/testing/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: { include: ['{src,main,renderer}/**/*.{ts,tsx}'] },
  },
});
