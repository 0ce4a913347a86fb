import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { buildProgram } from '../../engine/cli/program.ts';
import type { Run } from './run-yaohao.ts';

const PROGRAM_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The whole command in this process: a second or two quicker than `runYaohao`. What commander itself refuses ends
 * the process, so that is for `runYaohao`.
 */
export async function runHere(args: readonly string[], folder: string): Promise<Run> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => stdout.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => stderr.push(String(text)) > 0),
  ];
  const before = process.exitCode;
  try {
    process.exitCode = 0;
    const program = buildProgram({ programRoot: PROGRAM_ROOT, workingFolder: folder });
    await program.parseAsync([...args], { from: 'user' });
    return {
      exitCode: Number(process.exitCode ?? 0),
      stdout: stripVTControlCharacters(stdout.join('')),
      stderr: stripVTControlCharacters(stderr.join('')),
    };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
