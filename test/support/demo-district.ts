import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeOnce } from './made-once.ts';
import { type Run, runYaohao } from './run-yaohao.ts';

/** Somebody else's demo is waited for: a minute on a quiet machine, more on a busy one. */
export const DEMO_PATIENCE = { timeout: 900_000 };

export interface PlayedDemo {
  /** The district folder. Read-only for tests: copy it to change it. */
  readonly folder: string;
  /** What the demo said. */
  readonly stdout: string;
}

/** The path of a district folder on which `yaohao demo` ran once. Give the test or hook `DEMO_PATIENCE`. */
export async function demoDistrict(): Promise<string> {
  return (await playedDemo()).folder;
}

/** Played once for all test files and processes. */
export async function playedDemo(): Promise<PlayedDemo> {
  const made = await madeOnce('demo-districts', playAndTell, DEMO_PATIENCE.timeout);
  return { folder: join(made, 'district'), stdout: readFileSync(join(made, 'stdout.txt'), 'utf8') };
}

async function playAndTell(folder: string): Promise<void> {
  const { stdout } = await playDemo(join(folder, 'district'));
  writeFileSync(join(folder, 'stdout.txt'), stdout);
}

/** A district of its own in a new folder, and the demo on it. */
export async function playDemo(folder: string): Promise<Run> {
  await expectDone(['init', folder]);
  return expectDone(['--district', folder, 'demo']);
}

async function expectDone(args: readonly string[]): Promise<Run> {
  const run = await runYaohao(args, tmpdir());
  if (run.exitCode !== 0) throw new Error(`yaohao ${args.join(' ')}: ${run.exitCode}\n${run.stderr}`);
  return run;
}
