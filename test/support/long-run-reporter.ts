import { relative } from 'node:path';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/** A full run takes hours: says first which files it runs, then of each that is done how long it took and how many are left. */
export class LongRunReporter implements Reporter {
  #files = 0;
  #done = 0;

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    const files = specifications.map(({ moduleId }) => relative(process.cwd(), moduleId)).toSorted();
    [this.#files, this.#done] = [files.length, 0];
    process.stdout.write(
      `full counts of ${files.length} files:\n${files.map((file) => `  ${file}\n`).join('')}`,
    );
  }

  onTestModuleEnd(module: TestModule): void {
    this.#done += 1;
    process.stdout.write(`${doneLine(module, this.#done, this.#files)}\n`);
  }
}

function doneLine(module: TestModule, done: number, files: number): string {
  const seconds = (module.diagnostic().duration / 1_000).toFixed(1);
  return `full counts: ${done} of ${files}, ${relative(process.cwd(), module.moduleId)}: ${module.state()}, ${seconds} s`;
}
