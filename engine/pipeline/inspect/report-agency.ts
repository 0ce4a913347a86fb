import { deadlineOf } from '../../domain/deadline.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { AgencyReport, InspectState } from '../../domain/inspection.ts';
import { agencyReported } from '../../domain/records/agency-reported.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import {
  checkMatched,
  decisionOf,
  type InspectedRound,
  type InspectPolicy,
  inspectDraft,
} from './inspect-state.ts';
import { listPlannedLines } from './planned-lines.ts';
import type { InspectProblem, InspectProblemCode } from './problem.ts';
import { daysLate } from './record-findings.ts';

export interface ReportAgency {
  readonly agency: string;
  /** 书面报告, in its own words. */
  readonly text: string;
}

/** 书面报告 (二(九)): an agency's report on its part of the round, once, due after its last visit. */
export function reportAgency(
  round: InspectedRound,
  policy: InspectPolicy,
  { agency, text }: ReportAgency,
  { at }: Circumstances,
): Result<Decision<InspectProblemCode>, Problem<InspectProblemCode>> {
  const { inspect, draw } = round;
  const refused = checkMatched(round);
  if (refused.length > 0) return failed(...refused);
  if (inspect.plan === undefined) return failed(problem('not-scheduled', { round: draw.round }));
  const problems = checkReport(inspect, agency, text);
  const lastOn = lastVisitOf(inspect, agency);
  if (lastOn === undefined || problems.length > 0) return failed(...problems);
  const due = deadlineOf(policy.deadlines, policy.calendar, 'agency-report', lastOn);
  if (due === undefined) return failed(problem('deadline-unruled', { on: lastOn }));
  const lateBy = daysLate(policy.calendar, due.date, dayOf(at));
  const body: AgencyReport = { agency, text: text.trim(), dueOn: due.date, lateBy };
  const lines = listPlannedLines(inspect).filter((line) => line.agency === agency);
  const missing = lines.filter(({ finding }) => finding === undefined).length;
  return ok(
    decisionOf(
      [inspectDraft(round, agencyReported, body)],
      [
        ...(missing > 0 ? [warning('report-before-findings' as const, { agency, missing })] : []),
        ...(lateBy > 0 ? [warning('report-late' as const, { agency, days: lateBy, dueOn: due.date })] : []),
      ],
    ),
  );
}

/** Day of the agency's last visit: as planned, or later where it inspected later. */
function lastVisitOf({ plan, findings }: InspectState, agency: string): IsoDate | undefined {
  const planned = (plan?.visits ?? []).filter(({ parts }) => parts.some((part) => part.agency === agency));
  const inspected = findings.filter((finding) => finding.agency === agency);
  if (planned.length === 0) return undefined;
  return [...planned.map(({ on }) => on), ...inspected.map(({ inspectedOn }) => inspectedOn)]
    .toSorted()
    .at(-1);
}

function checkReport(inspect: InspectState, agency: string, text: string): readonly InspectProblem[] {
  const before = inspect.reports.find((report) => report.agency === agency);
  return [
    ...(lastVisitOf(inspect, agency) === undefined ? [problem('report-without-visits', { agency })] : []),
    ...(text.trim() === '' ? [problem('report-empty', { agency })] : []),
    ...(before === undefined ? [] : [problem('reported-already', { agency, at: before.at })]),
  ];
}
