import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Prints what was skipped and why, and `N passed, N failed` as the very last line of a run. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    const reasons = new Map<string, number>();
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        count[test.result().state] += 1;
        if (test.result().state !== 'skipped') continue;
        const reason = reasonOfSkip(test);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      // A file that cannot be loaded has no tests to fail.
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed'))
        count.failed += 1;
    }
    const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
    process.on('exit', () => {
      for (const [reason, tests] of reasons) process.stdout.write(`skipped ${tests}: ${reason}\n`);
      process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`);
    });
  }
}

/** The note that it was skipped with, or what its title says that it needs; else the title, for somebody to ask. */
function reasonOfSkip(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return note ?? /\((needs [^)]*)\)/u.exec(test.fullName)?.[1] ?? test.fullName;
}
