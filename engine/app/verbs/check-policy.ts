import type { Policy } from '../../domain/policy.ts';
import { loadPolicy } from '../../intake/policy/load-policy.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder } from '../district-folder.ts';

export interface CheckAnswer {
  /** Files looked at, by path; a check of none is no check. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The policy in force, where nothing refuses it. */
  readonly policy?: Policy;
}

/** `yaohao check`: everything wrong with config/ and rules/, all of it at once. */
export function checkPolicy(folder: DistrictFolder): Result<CheckAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const paths = files.value.map(({ path }) => path);
  const loaded = loadPolicy(files.value);
  if (!loaded.ok) return ok({ files: paths, problems: loaded.problems });
  return ok({ files: paths, problems: loaded.value.warnings, policy: loaded.value.policy });
}
