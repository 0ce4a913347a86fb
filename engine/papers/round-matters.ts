import type { TaskStatus } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { inOrder } from './summary-report-tables.ts';

/** 应办未办: what is to be done, and who owes how much of it. */
export interface Matter {
  readonly what: string;
  readonly unit: string;
  /** Agencies; those who owe most stand first. */
  readonly owing: readonly { readonly agency: string; readonly count: number }[];
}

type Owed = (one: AgencySummary, summary: RoundSummary) => number;

/** Only what is past its term, short of people, or left open by a finding; what still runs is no matter. */
const MATTERS: readonly (readonly [what: string, unit: string, owed: Owed])[] = [
  ['补录逾期结果', '项', ({ overdue }) => overdue],
  ['公示逾期结果', '项', ({ undisclosed }) => undisclosed],
  ['补报逾期报告', '份', ({ report }) => (report === 'missing' ? 1 : 0)],
  ['补足检查人员', '项', ({ understaffed }) => understaffed],
  ['完成问题的后续处理', '项', ({ pending }) => pending],
];
/** 三(三): lateness without a reason. */
const REASONS: (typeof MATTERS)[number] = [
  '说明逾期原因',
  '项',
  ({ agency }, { lateLines }) =>
    lateLines.filter((line) => line.agency === agency && line.recorded && line.reason === '').length,
];

/** Everything that agencies owe at the cut-off; a matter that nobody owes is left out. */
export function mattersOf(summary: RoundSummary, policy: Policy): readonly Matter[] {
  return countMatters(MATTERS, summary, policy);
}

/** And the reasons that were not given: for 督查通报, and for the agency itself. */
export function mattersToMend(summary: RoundSummary, policy: Policy): readonly Matter[] {
  return countMatters([...MATTERS, REASONS], summary, policy);
}

function countMatters(kinds: typeof MATTERS, summary: RoundSummary, policy: Policy): readonly Matter[] {
  return kinds
    .map(([what, unit, owed]): Matter => {
      const owing = inOrder(summary, policy)
        .map((one) => ({ agency: one.agency, count: owed(one, summary) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count);
      return { what, unit, owing };
    })
    .filter(({ owing }) => owing.length > 0);
}

/** 附件2: the tasks past their day, by who leads them; nothing where there is none. */
export function mattersOfTasks(tasks: readonly TaskStatus[]): readonly Matter[] {
  const overdue = tasks.filter(({ state }) => state === 'overdue');
  if (overdue.length === 0) return [];
  const byLead = Map.groupBy(overdue, ({ lead }) => lead);
  const owing = [...byLead].map(([agency, of]) => ({ agency, count: of.length }));
  return [{ what: '完成附件2逾期任务', unit: '件', owing: owing.toSorted((a, b) => b.count - a.count) }];
}
