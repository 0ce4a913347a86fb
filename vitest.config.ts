import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The full counts take as long as they take.
    testTimeout: process.env.YAOHAO_LONG === '1' ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', new ClosingLineReporter()],
  },
});
