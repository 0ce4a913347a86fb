import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../../engine/verifier/read-bundle.ts';

/** What verify.py says of a bundle. */
export interface Answer {
  readonly holds: boolean;
  /** Why it is refused: file and what is wrong with it. */
  readonly why?: string;
  /** What it did not check of a bundle that holds. */
  readonly unchecked?: readonly string[];
}

export const PYTHON_SCRIPT = fileURLToPath(new URL('../verify.py', import.meta.url));
export const PYTHON = spawnSync('python3', ['--version']).status === 0;

/** The third verifier as one process that is asked bundle after bundle. */
export interface PythonVerifier {
  ask: (files: Files) => Promise<Answer>;
  stop: () => Promise<void>;
}

export function startPython(): PythonVerifier {
  const child = spawn('python3', [PYTHON_SCRIPT, '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (files) => {
      child.stdin.write(`${lineOf(files)}\n`);
      const { value, done } = await answers.next();
      if (done === true) throw new Error('verify.py stopped');
      return JSON.parse(value) as Answer;
    },
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** What it says of each of them. */
export async function askPython(bundles: readonly Files[]): Promise<readonly Answer[]> {
  const python = startPython();
  const answers: Answer[] = [];
  for (const files of bundles) answers.push(await python.ask(files));
  await python.stop();
  return answers;
}

function lineOf(files: Files): string {
  const entries = [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')] as const);
  return JSON.stringify(Object.fromEntries(entries));
}
