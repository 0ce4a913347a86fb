import type { Problem } from '../../kernel/problem.ts';

/** What a joint plan is refused for, and told (联合检查工作方案, 二(八)). */
export type ScheduleProblemCode =
  | 'round-voided'
  | 'not-matched'
  | 'scheduled-already'
  | 'window-without-day'
  | 'window-provisional'
  | 'batch-order-left'
  | 'item-off-list'
  | 'item-never-in-force'
  | 'inspector-overloaded'
  | 'visit-unplaced';

/** What forms are refused for, and told (一企一表, 二(七)). */
export type FormProblemCode =
  | 'not-scheduled'
  | 'plan-outdated'
  | 'forms-issued-already'
  | 'form-facts-missing'
  | 'part-too-few-inspectors'
  | 'slots-open-on-form'
  | 'inspector-not-in-roster'
  | 'certificate-without-number'
  | 'certificate-not-valid'
  | 'item-not-in-force'
  | 'withdrawn-with-findings';

/** What a finding is refused for, and told (录入检查结果, 二(九)、三(三)). */
export type FindingProblemCode =
  | 'forms-missing'
  | 'finding-without-form'
  | 'finding-not-on-form'
  | 'finding-item-not-in-force'
  | 'finding-inspectors-differ'
  | 'finding-form-differs'
  | 'finding-name-differs'
  | 'finding-too-few-inspectors'
  | 'finding-blank'
  | 'finding-inspected-unknown'
  | 'finding-not-inspected'
  | 'finding-uninspected'
  | 'finding-uninspected-without-reason'
  | 'finding-result-unknown'
  | 'finding-result-not-alone'
  | 'finding-follow-up-missing'
  | 'finding-follow-up-unknown'
  | 'finding-follow-up-needless'
  | 'finding-problem-closed'
  | 'finding-corrected-on-spot'
  | 'finding-other-without-note'
  | 'finding-before-form'
  | 'finding-in-future'
  | 'finding-off-plan'
  | 'finding-twice'
  | 'finding-differs'
  | 'finding-known'
  | 'correction-without-reason'
  | 'finding-late'
  | 'deadline-unruled'
  | 'deadline-provisional';

/** What the report of somebody who helps is refused for, and told (协助检查的报告, 二(八)). */
export type AttachmentProblemCode =
  | 'attachment-without-form'
  | 'attachment-without-helper'
  | 'attachment-of-other-agency'
  | 'attachment-item-open'
  | 'attachment-known';

/** What an agency's written report is refused for, and told (书面报告, 二(九)). */
export type ReportProblemCode =
  | 'report-without-visits'
  | 'report-empty'
  | 'reported-already'
  | 'report-before-findings'
  | 'report-late';

/** Every code of 二(七)–(九) that this phase answers with. */
export type InspectProblemCode =
  | ScheduleProblemCode
  | FormProblemCode
  | FindingProblemCode
  | AttachmentProblemCode
  | ReportProblemCode;
export type InspectProblem = Problem<InspectProblemCode>;
