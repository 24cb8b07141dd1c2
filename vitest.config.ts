import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/integration/**/*.test.ts',
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    setupFiles: ['test/support/same-properties-each-run.ts'],
    testTimeout: 30_000,
  },
});
