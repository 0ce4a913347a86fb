import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LAUNCHER = fileURLToPath(new URL('../../yaohao.mjs', import.meta.url));

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person would, without colours; `set`: variables of its environment, beside our own. */
export function runYaohao(
  args: readonly string[],
  folder?: string,
  set: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', ...set },
      maxBuffer: 64 * 1024 * 1024,
    };
    execFile(process.execPath, [LAUNCHER, ...args], options, (error, stdout, stderr) => {
      resolve({
        exitCode: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
        stdout,
        stderr,
      });
    });
  });
}
