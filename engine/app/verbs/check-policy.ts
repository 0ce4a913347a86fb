import { readYaml } from '../../files/read-yaml.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder } from '../district-folder.ts';

export interface CheckAnswer {
  /** Files looked at, by path; a check of none is no check. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** `yaohao check`: everything wrong with config/ and rules/, all of it at once. */
export function checkPolicy(folder: DistrictFolder): Result<CheckAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const problems = files.value.flatMap(({ path, text }) => {
    const read = readYaml(text, path);
    return read.ok ? [] : read.problems;
  });
  return ok({ files: files.value.map(({ path }) => path), problems });
}
