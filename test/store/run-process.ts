import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Each start compiles the same files: the first run that ends by itself leaves them compiled for the others. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/yaohao-compiled', import.meta.url));
const PROCESS = fileURLToPath(new URL('./ledger-process.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The whole lines of its standard output. */
  readonly told: readonly string[];
}

export interface HowToRun {
  readonly env?: Readonly<Record<string, string>>;
  /** Done when it first told something; then it is killed. */
  readonly killAfter?: () => Promise<unknown>;
}

/** Runs `ledger-process.ts` on this Node to its end. */
export function runProcess(args: readonly string[], { env = {}, killAfter }: HowToRun = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROCESS, ...args], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunks.push(chunk) === 1) killAfter?.().then(() => child.kill('SIGKILL'), reject);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const told = Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
      resolve({ code, signal, told });
    });
  });
}

export async function inParallel<T>(
  width: number,
  items: readonly T[],
  work: (item: T, i: number) => Promise<void>,
): Promise<void> {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
