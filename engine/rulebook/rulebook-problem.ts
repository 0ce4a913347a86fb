import type { Problem } from '../kernel/problem.ts';

/** What only shows when rules are run: their cases, and what they mean together. */
export type RulebookProblemCode =
  | 'case-fails'
  | 'condition-case-fails'
  | 'condition-untested' // warning
  | 'leaf-unseen' // warning
  | 'rule-always-applies' // warning
  | 'rule-hidden' // warning
  | 'rule-never-applies';

export type RulebookProblem = Problem<RulebookProblemCode>;
