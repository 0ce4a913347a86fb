import { defineConfig } from 'vitest/config';
import { ALONE } from './test/support/alone.ts';
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts';
import { LongRunReporter } from './test/support/long-run-reporter.ts';

// The full counts take as long as they take, and say what they are about.
const LONG = process.env.YAOHAO_LONG === '1';

export default defineConfig({
  test: {
    testTimeout: LONG ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', ...(LONG ? [new LongRunReporter()] : []), new ClosingLineReporter()],
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: [...ALONE], isolate: true, sequence: { groupOrder: 0 } },
      },
      // The engine is loaded once for each worker, not for each file: a third of the time of a run, or more.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...ALONE],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
