import type { Problem } from '../kernel/problem.ts';

/** What is read wrongly, or not at all, of sources (摇号结果) and evidence (留证). */
export type SeedStepCode =
  | 'lottery-not-announced'
  | 'lottery-not-in-policy'
  | 'lottery-unreadable'
  | 'beacon-unreadable'
  | 'dice-given-up'
  | 'seed-given-up'
  | 'dice-not-awaited'
  | 'dice-without-terminal'
  | 'evidence-file-missing'
  | 'evidence-not-named'
  | 'evidence-time-differs'
  | 'evidence-time-missing'
  | 'evidence-time-unreadable'
  | 'evidence-time-written'
  | 'evidence-without-bundle'
  | 'sources-missing'
  | 'time-stamp-unfit' // warning
  | 'time-stamp-without-certificate'; // warning

/** What a step of a round is refused for before it is decided. */
export type RoundStepCode =
  | 'agency-without-items' // in the published policy
  | 'agency-prefix-missing'
  | 'nobody-to-send' // warning: nobody of its roster may be sent
  | 'approver-missing'
  | 'approver-same-agency'
  | 'approver-same-post'
  | 'approver-without-right'
  | 'choice-unknown'
  | 'claim-of-other-agency'
  | 'deadline-missing'
  | 'document-prefix-missing'
  | 'dossier-unknown'
  | 'finding-of-other-agency'
  | 'id-unreadable'
  | 'inspected-day-unreadable'
  | 'notice-released-late' // warning
  | 'notice-after-visit' // warning
  | 'paper-not-ready'
  | 'year-not-assessed' // 年度考核通报 of a year without an assessment
  | 'paper-released-before'
  | 'policy-ahead' // warning: the YAML differs from what is published
  | 'policy-unpublished'
  | 'rehearsal-decides-nothing'
  | 'round-not-in-plan'
  | 'round-rules-missing'
  | 'round-unknown'
  | 'private-part-gone'
  | 'secret-differs'
  | 'secret-gone'
  | 'signer-unknown';

export type RoundStepProblem = Problem<RoundStepCode | SeedStepCode>;
