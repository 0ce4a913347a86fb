import type { Policy } from '../../domain/policy.ts';
import { type LoadedPolicy, loadPolicy } from '../../intake/policy/load-policy.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { inReadingOrder, type Problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { judgeRules } from '../../rulebook/judge-rules.ts';
import type { DistrictFolder, PolicyFile } from '../district-folder.ts';

export interface CheckAnswer {
  /** Files looked at, by path; a check of none is no check. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The policy in force, where nothing refuses it. */
  readonly policy?: Policy;
  /** Where its parts stand in the YAML. */
  readonly placeOf?: LoadedPolicy['placeOf'];
  /** Cases of items and indicators. */
  readonly conditionCases?: LoadedPolicy['conditionCases'];
}

/** The policy, and everything wrong with it, all of it at once. */
export function checkPolicy(folder: DistrictFolder): Result<CheckAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const paths = files.value.map(({ path }) => path);
  const loaded = loadOnce(files.value);
  if (!loaded.ok) return ok({ files: paths, problems: loaded.problems });
  const { warnings, ...read } = loaded.value;
  return ok({ files: paths, problems: warnings, ...read });
}

interface JudgedPolicy extends Pick<LoadedPolicy, 'policy' | 'placeOf' | 'conditionCases'> {
  readonly warnings: readonly Problem[];
}

/** The policy as it is written, and as its rules turn out when they are asked. */
export function judgePolicy(
  files: readonly { readonly path: string; readonly text: string | Uint8Array }[],
): Result<JudgedPolicy, Problem> {
  const loaded = loadPolicy(files);
  if (!loaded.ok) return loaded;
  const { policy, placeOf, conditionCases, warnings } = loaded.value;
  const problems = inReadingOrder<Problem>([...warnings, ...judgeRules(policy, placeOf)]);
  const refused = problems.some(({ severity }) => severity === 'error');
  return refused ? failed(...problems) : ok({ policy, placeOf, conditionCases, warnings: problems });
}

/** What was read last: many verbs in one process read the same files. */
const LAST: { digest: string; loaded?: ReturnType<typeof judgePolicy> } = { digest: '' };

function loadOnce(files: readonly PolicyFile[]): ReturnType<typeof judgePolicy> {
  const digest = sha256Hex(...files.flatMap(({ path, text }) => [`${path}\n${text.length}\n`, text]));
  if (LAST.loaded === undefined || LAST.digest !== digest) {
    LAST.loaded = judgePolicy(files);
    LAST.digest = digest;
  }
  return LAST.loaded;
}
