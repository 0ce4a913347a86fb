import type { ConditionFaultCode } from '../../domain/policy-condition-fault.ts';
import type { PhraseFault } from '../../domain/policy-phrase.ts';
import type { FilesProblemCode } from '../../files/files-problem.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { BoundProblemCode } from './checks/broken-bound.ts';
import type { CoverageProblemCode } from './checks/check-coverage.ts';
import type { ItemProblemCode } from './checks/item-problem.ts';
import type { PlanProblemCode } from './checks/plan-problem.ts';

/** Slips in how a file is written, whatever it says. */
export type ShapeProblemCode =
  | 'count-unit'
  | 'document-not-one' // several documents in one file
  | 'document-number-brackets' // warning
  | 'effect-not-one'
  | 'entries-missing'
  | 'key-missing'
  | 'key-not-indented'
  | 'key-twice' // the same key in both languages
  | 'key-unknown'
  | 'list-too-short'
  | 'map-expected'
  | 'number-too-large'
  | 'number-too-small'
  | 'number-expected'
  | 'text-expected'
  | 'text-malformed'
  | 'value-empty'
  | 'value-not-allowed'
  | 'values-run-together'
  | 'yes-no-expected';

/** Slips in facts, rules and their cases. */
export type RuleProblemCode =
  | 'case-expectation-unknown'
  | 'case-without-condition'
  | 'fact-absence-type'
  | 'fact-duplicate'
  | 'fact-of-another-subject'
  | 'measure-wider-than-basis' // warning
  | 'rule-case-missing-kind'
  | 'rule-cases-missing'
  | 'rule-cases-without-rule'
  | 'rule-duplicate'
  | 'rule-file-name'
  | 'rule-name-twice' // warning
  | 'sanction-without-ground'
  | 'uplift-without-effect'; // warning

/** What may be wrong with the policy that an office wrote, beyond the slips that `files` finds. */
export type PolicyProblemCode =
  | ConditionFaultCode
  | PhraseFault
  | BoundProblemCode
  | CoverageProblemCode
  | ItemProblemCode
  | PlanProblemCode
  | RuleProblemCode
  | ShapeProblemCode
  | 'activity-quota' // 国办发〔2024〕54号
  | 'agency-duplicate'
  | 'agency-unlisted'
  | 'assessment-counts-activity' // 国办发〔2024〕54号
  | 'assessment-points-differ'
  | 'assessment-scoring-incomplete'
  | 'basis-changed' // warning
  | 'basis-missing'
  | 'contact-missing' // warning
  | 'dates-reversed'
  | 'document-prefix-shared'
  | 'duty-uncovered' // warning
  | 'frequency-reversed'
  | 'group-unlisted'
  | 'history-begins-late' // warning
  | 'history-ends-early' // warning
  | 'history-gap'
  | 'history-order'
  | 'history-overlap'
  | 'inspecting-body-refused' // 国办发〔2024〕54号
  | 'city-level-not-city'
  | 'inspecting-body-not-enforcing'
  | 'id-duplicate'
  | 'instalments-over-all'
  | 'instalments-short'
  | 'item-agency-differs'
  | 'item-duplicate'
  | 'item-elsewhere' // warning
  | 'item-unlisted'
  | 'lead-not-one'
  | 'name-duplicate'
  | 'name-typed-over'
  | 'policy-file-missing'
  | 'policy-file-unknown' // warning
  | 'post-duplicate'
  | 'post-unlisted'
  | 'qualification-unlisted'
  | 'ratio-unreachable'
  | 'town-unlisted'
  | 'two-person-step-too-weak' // draw/v1 §2, §4
  | 'two-person-step-twice';

export type PolicyProblem = Problem<PolicyProblemCode | FilesProblemCode>;
