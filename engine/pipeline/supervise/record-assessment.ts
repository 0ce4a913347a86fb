import { type Assessment, BLOCK_NAMES, type PapersState } from '../../domain/assessment.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { assessed } from '../../domain/records/assessed.ts';
import { canonicalJson, type JsonValue } from '../../kernel/canonical-json.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import type { Assessed } from './compile-subjects.ts';
import type { Meets } from './counted-subject.ts';
import type { SupervisePolicy } from './round-records.ts';
import type { SuperviseCode } from './supervise-code.ts';

/** 考核 of a month or a year (权限：考核). */
export interface RecordAssessment extends Assessed {
  /** Conditions of the indicators, compiled by the rulebook. */
  readonly meets: Meets;
}

const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u;

/** 督查考核, 三(五): counted again with the same numbers nothing is added; with others, a new record stands. */
export function recordAssessment(
  { assessments }: PapersState,
  policy: SupervisePolicy,
  command: RecordAssessment,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<SuperviseCode>, Problem<SuperviseCode>> {
  const { period, cutOff } = command;
  const scores = assess(command, policy, command.meets);
  const wellFormed = PERIOD.test(period);
  const problems = [
    ...(wellFormed ? [] : [problem('period-malformed' as const, { period })]),
    ...(cutOff > dayOf(at) ? [problem('assess-cut-off-ahead' as const, { cutOff, today: dayOf(at) })] : []),
    ...(wellFormed && cutOff < period
      ? [problem('assess-cut-off-before-period' as const, { cutOff, period })]
      : []),
    ...(policy.assessment.length === 0 ? [problem('assessment-rules-missing' as const)] : []),
    ...(scores.scores.length === 0 ? [problem('units-missing' as const)] : []),
  ];
  if (problems.length > 0) return failed(...problems);
  const standing = assessments.findLast((one) => one.period === period);
  if (standing !== undefined && isSame(standing, scores)) {
    const said = warning('assessed-already' as const, { period, seq: standing.seq });
    return ok({ records: [], frozen: [], warnings: [said] });
  }
  const draft: RecordDraft = {
    stream: 'papers',
    kind: assessed.kind,
    version: assessed.version,
    body: scores,
  };
  return ok({ records: [draft], frozen: [], warnings: tellEmptyBlocks(scores) });
}

function isSame(standing: Assessment, { period, cutOff, scores }: Assessment): boolean {
  return textOf({ ...standing }) === textOf({ period, cutOff, scores });
}

function textOf({ period, cutOff, scores }: Assessment): string {
  return canonicalJson({ period, cutOff, scores } as unknown as JsonValue);
}

/** 数据缺失 for every unit: the assessor has to know before the notice goes out. */
function tellEmptyBlocks({ scores }: Assessment): readonly Problem<SuperviseCode>[] {
  const blocks = scores[0]?.blocks.map(({ block }) => block) ?? [];
  return blocks
    .filter((id) =>
      scores.every(({ blocks: of }) => of.every(({ block, score }) => block !== id || score === null)),
    )
    .map((id) => warning('assessment-data-missing' as const, { block: BLOCK_NAMES[id] }));
}
