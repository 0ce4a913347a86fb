import type { ConditionFaultCode } from '../../domain/policy-condition-fault.ts';
import type { PhraseFault } from '../../domain/policy-phrase.ts';
import type { FilesProblemCode } from '../../files/files-problem.ts';
import type { Problem } from '../../kernel/problem.ts';

/** What may be wrong with a policy file, besides what is wrong with it as YAML. */
export type PolicyCode =
  | PhraseFault
  | ConditionFaultCode
  | 'basis-missing'
  | 'file-without-content'
  | 'key-missing'
  | 'key-twice' // once in each language
  | 'key-unknown'
  | 'list-empty'
  | 'not-a-list'
  | 'not-a-map'
  | 'not-a-number'
  | 'not-a-text'
  | 'not-yes-or-no'
  | 'number-out-of-range'
  | 'policy-file-missing'
  | 'policy-file-unknown' // warning
  | 'reference-unknown'
  | 'shape-wrong'
  | 'text-empty'
  | 'text-form'
  | 'value-not-allowed'
  | 'agency-not-enforcing'
  | 'id-twice'
  | 'history-overlap';

export type PolicyProblem = Problem<PolicyCode | FilesProblemCode>;
