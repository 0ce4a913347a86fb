import type { Command } from 'commander';
import type { Console } from './console.ts';

export interface ProgramSettings {
  /** Where the shipped policy, templates and examples lie. */
  readonly programRoot: string;
  readonly workingFolder: string;
}

/** What one run of a verb is given. */
export interface RunContext {
  readonly settings: ProgramSettings;
  readonly console: Console;
  readonly districtRoot: string;
  readonly args: readonly string[];
  /** Options of the verb itself. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Gives the exit code: 0 done, 1 problems found, 2 wrong usage, 3 refused by a rule of the process. */
export type Run = (run: RunContext) => number | Promise<number>;

/** One verb of `yaohao`, as it stands on the command line. */
export interface VerbOnTheLine {
  readonly name: string;
  readonly description: string;
  readonly shape?: (verb: Command) => Command;
  readonly run: Run;
}
