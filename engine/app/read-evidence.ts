import { existsSync, readFileSync } from 'node:fs';
import { sha256Hex } from '../kernel/hash.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { RoundStepProblem } from './round-problem.ts';

/** SHA-256 of a document that shows a ground (证明材料); the document itself stays where it is. */
export function readEvidence(path: string): Result<string, RoundStepProblem> {
  return existsSync(path)
    ? ok(sha256Hex(readFileSync(path)))
    : failed(problem('evidence-file-missing', { file: path }));
}
