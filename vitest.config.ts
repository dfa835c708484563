import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Some tests wait for other programs; the smallest machine has two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'main/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/testing/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
    coverage: { include: ['{src,main,renderer}/**/*.{ts,tsx}'] },
  },
});
