import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LAUNCHER = fileURLToPath(new URL('../../../yaohao.mjs', import.meta.url));
const HELPER = fileURLToPath(new URL('./in_terminal.py', import.meta.url));
/** Far more than a command takes; what hangs is killed. */
const SECONDS = 60;

/** What is waited for on the screen, then what is typed (`\r` = 回车, `\x03` = Ctrl-C, `\x04` = Ctrl-D). */
export type Typing = readonly [wait: string, type: string];

export interface TerminalRun {
  readonly shown: string;
  readonly exit: number;
  /** The text that never came; null where all was typed. */
  readonly waiting: string | null;
}

/** The command as somebody at a terminal runs it. Needs python3. */
export function runInTerminal(
  args: readonly string[],
  folder: string,
  steps: readonly Typing[],
): TerminalRun {
  const argv = [process.execPath, LAUNCHER, ...args];
  const input = JSON.stringify({ argv, cwd: folder, steps, seconds: SECONDS });
  return JSON.parse(execFileSync('python3', [HELPER], { input, encoding: 'utf8' })) as TerminalRun;
}
