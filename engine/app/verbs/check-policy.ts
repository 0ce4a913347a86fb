import type { Policy } from '../../domain/policy.ts';
import { type LoadedPolicy, type PolicyReading, readPolicy } from '../../intake/policy/load-policy.ts';
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
  /** What of it can be asked, be it refused or not. */
  readonly askable?: PolicyReading['askable'];
}

/** The policy, and everything wrong with it, all of it at once. */
export function checkPolicy(folder: DistrictFolder): Result<CheckAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const paths = files.value.map(({ path }) => path);
  return ok({ files: paths, ...readOnce(files.value) });
}

interface JudgedPolicy extends Pick<LoadedPolicy, 'policy' | 'placeOf' | 'conditionCases'> {
  readonly warnings: readonly Problem[];
}

/** The policy as far as it can be read, with all that is wrong with it. */
export interface JudgedReading extends Omit<PolicyReading, 'problems'> {
  readonly problems: readonly Problem[];
}

type Written = readonly { readonly path: string; readonly text: string | Uint8Array }[];

/** The policy as it is written, and as its rules turn out when they are asked. */
export function judgePolicy(files: Written): Result<JudgedPolicy, Problem> {
  const { policy, problems, placeOf, conditionCases } = readAndJudge(files);
  return policy === undefined
    ? failed(...problems)
    : ok({ policy, placeOf, conditionCases, warnings: problems });
}

/** Rules that can be asked are, though other parts of the policy are refused. */
export function readAndJudge(files: Written): JudgedReading {
  const { policy, ...read } = readPolicy(files);
  const ofRules = judgeRules(read.askable, read.placeOf);
  const problems = inReadingOrder<Problem>([...read.problems, ...ofRules]);
  const refused = ofRules.some(({ severity }) => severity === 'error');
  return { ...read, problems, ...(policy === undefined || refused ? {} : { policy }) };
}

/** What was read last: many verbs in one process read the same files. */
const LAST: { digest: string; read?: JudgedReading } = { digest: '' };

/** As `readAndJudge`, and not again where nothing is written otherwise since. */
export function readOnce(files: readonly PolicyFile[]): JudgedReading {
  const digest = sha256Hex(...files.flatMap(({ path, text }) => [`${path}\n${text.length}\n`, text]));
  if (LAST.read === undefined || LAST.digest !== digest) {
    LAST.read = readAndJudge(files);
    LAST.digest = digest;
  }
  return LAST.read;
}
