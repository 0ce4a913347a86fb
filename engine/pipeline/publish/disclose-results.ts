import { deadlineOf } from '../../domain/deadline.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { DisclosedRow, Disclosure, PublishState } from '../../domain/disclosure.ts';
import type { InspectState, RecordedFinding } from '../../domain/inspection.ts';
import type { Agency, DeadlineRule } from '../../domain/policy-types.ts';
import { disclosed } from '../../domain/records/disclosed.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../kernel/working-day.ts';
import type { PublishCode } from './publish-code.ts';

/** What is published from, and what was published of it. */
export interface DiscloseState {
  readonly round: string;
  readonly inspect: InspectState;
  readonly publish: PublishState;
}

export interface DisclosePolicy {
  readonly deadlines: readonly DeadlineRule[];
  readonly calendar: WorkingCalendar;
  /** The lead bureau publishes for all, any other agency its own results. */
  readonly agencies: readonly Pick<Agency, 'id' | 'lead'>[];
}

export interface DiscloseResults {
  /** Findings recorded on this day still count (统计截至); not a later day than today. */
  readonly cutOff: IsoDate;
}

/** 公示检查结果, 二(九): findings that were not published before, or were corrected since. */
export function discloseResults(
  state: DiscloseState,
  policy: DisclosePolicy,
  { cutOff }: DiscloseResults,
  { at, actor }: Pick<Circumstances, 'at' | 'actor'>,
): Result<Decision<PublishCode>, Problem<PublishCode>> {
  const on = dayOf(at);
  if (cutOff > on) return failed(problem('disclose-cut-off-ahead', { cutOff, today: on }));
  const leads = policy.agencies.some(({ id, lead }) => lead && id === actor.agency);
  const mine = state.inspect.findings.filter(({ agency }) => leads || agency === actor.agency);
  const counted = mine.filter((finding) => dayOf(finding.at) <= cutOff);
  const { round } = state;
  if (counted.length === 0) return failed(problem('findings-none', { round, cutOff }));
  const later = mine.length - counted.length;
  const leftOut = later === 0 ? [] : [warning('findings-left-out' as const, { count: later, cutOff })];
  const fresh = undisclosed(counted, state.publish);
  if (fresh.length === 0) {
    const said = warning('disclosed-already' as const, { round, count: counted.length });
    return ok({ records: [], frozen: [], warnings: [said, ...leftOut] });
  }
  const written = fresh.map((finding) => writeRow(finding, state.inspect, policy, on));
  const problems = written.flatMap((row) => (row.ok ? [] : row.problems));
  if (problems.length > 0) return failed(...problems);
  const rows = written.flatMap((row) => (row.ok ? [row.value.row] : [])).toSorted(byIdAndItem);
  const provisional = written.some((row) => row.ok && row.value.provisional);
  const body: Disclosure = { batch: state.publish.disclosures.length + 1, on, rows };
  const draft = {
    stream: `rounds/${round}` as const,
    kind: disclosed.kind,
    version: disclosed.version,
    body,
  };
  return ok({ records: [draft], frozen: [], warnings: [...tellTerms(rows, provisional), ...leftOut] });
}

/** A corrected finding is another record, so its number is not among those published. */
function undisclosed(
  findings: readonly RecordedFinding[],
  { disclosures }: PublishState,
): readonly RecordedFinding[] {
  const known = new Set(disclosures.flatMap(({ rows }) => rows.map(({ finding }) => finding)));
  return findings.filter(({ seq }) => !known.has(seq));
}

interface WrittenRow {
  readonly row: DisclosedRow;
  readonly provisional: boolean;
}

function writeRow(
  finding: RecordedFinding,
  { forms }: InspectState,
  { deadlines, calendar }: DisclosePolicy,
  on: IsoDate,
): Result<WrittenRow, Problem<PublishCode>> {
  const { id, item, agency, inspectedOn, results, followUp, seq } = finding;
  const name = forms[id]?.name;
  const term = deadlineOf(deadlines, calendar, 'disclose', inspectedOn);
  if (name === undefined || term === undefined || results.length === 0) {
    return failed<Problem<PublishCode>>(
      ...(name === undefined ? [problem('disclose-without-form' as const, { id, item })] : []),
      ...(term === undefined ? [problem('disclose-term-missing' as const, { inspectedOn })] : []),
      ...(results.length === 0 ? [problem('disclose-result-blank' as const, { id, item, agency })] : []),
    );
  }
  const late = workingDaysBetween(calendar, term.date, on);
  const row = { id, name, item, agency, inspectedOn, results, followUp, finding: seq };
  return ok({
    row: { ...row, dueOn: term.date, lateBy: late.days },
    provisional: term.provisional || late.provisional,
  });
}

function byIdAndItem(a: DisclosedRow, b: DisclosedRow): number {
  const [left, right] = [`${a.id} ${a.item}`, `${b.id} ${b.item}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function tellTerms(rows: readonly DisclosedRow[], provisional: boolean): readonly Problem<PublishCode>[] {
  const late = rows.filter(({ lateBy }) => lateBy > 0);
  const days = Math.max(0, ...late.map(({ lateBy }) => lateBy));
  return [
    ...(late.length === 0 ? [] : [warning('disclosed-late' as const, { count: late.length, days })]),
    ...(provisional ? [warning('disclose-term-provisional' as const)] : []),
  ];
}
