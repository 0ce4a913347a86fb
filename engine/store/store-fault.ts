import type { StoreProblem } from '../domain/ports.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { systemErrorCode } from './file-access.ts';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** What the system refuses is an expected failure: a full disk (磁盘已满), a file that cannot be used. The rest throws. */
export function attempt<T>(file: string, work: () => T): Result<T, StoreProblem> {
  try {
    return ok(work());
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    return failed(problem(FULL.has(reason) ? 'disk-full' : 'ledger-unwritable', { file, reason }, { file }));
  }
}
