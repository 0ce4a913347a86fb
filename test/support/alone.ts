/**
 * Test files that replace what every other file of their process would see: a module, the clock, a global, the
 * environment. Each has a process of its own; all others share one for each worker (test/processes.test.ts).
 */
export const ALONE: readonly string[] = [
  'test/cli/nameless-user.test.ts',
  'test/files/xlsx.test.ts',
  'test/pipeline/purity.test.ts',
  'test/rendering/fonts.test.ts',
  'test/scheduling/keep-schedule.test.ts',
];
