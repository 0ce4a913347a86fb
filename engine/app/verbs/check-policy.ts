import type { Policy } from '../../domain/policy.ts';
import { type LoadedPolicy, loadPolicy } from '../../intake/policy/load-policy.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder, PolicyFile } from '../district-folder.ts';

export interface CheckAnswer {
  /** Files looked at, by path; a check of none is no check. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The policy in force, where nothing refuses it. */
  readonly policy?: Policy;
  /** Where its parts stand in the YAML. */
  readonly placeOf?: LoadedPolicy['placeOf'];
}

/** `yaohao check`: everything wrong with config/ and rules/, all of it at once. */
export function checkPolicy(folder: DistrictFolder): Result<CheckAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const paths = files.value.map(({ path }) => path);
  const loaded = loadOnce(files.value);
  if (!loaded.ok) return ok({ files: paths, problems: loaded.problems });
  const { warnings, policy, placeOf } = loaded.value;
  return ok({ files: paths, problems: warnings, policy, placeOf });
}

/** What was read last: many verbs in one process read the same files. */
const LAST: { digest: string; loaded?: ReturnType<typeof loadPolicy> } = { digest: '' };

function loadOnce(files: readonly PolicyFile[]): ReturnType<typeof loadPolicy> {
  const digest = sha256Hex(...files.flatMap(({ path, text }) => [`${path}\n${text.length}\n`, text]));
  if (LAST.loaded === undefined || LAST.digest !== digest) {
    LAST.loaded = loadPolicy(files);
    LAST.digest = digest;
  }
  return LAST.loaded;
}
