import { deadlineOf } from '../../domain/deadline.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Finding, InspectState, RecordedFinding, Uninspected } from '../../domain/inspection.ts';
import { findingRecorded } from '../../domain/records/finding-recorded.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../kernel/working-day.ts';
import { checkFinding, type FindingGround } from './check-finding.ts';
import { type FindingRow, type FindingValues, plainName, readFinding } from './finding-row.ts';
import {
  checkMatched,
  decisionOf,
  type InspectedRound,
  type InspectPolicy,
  inspectDraft,
} from './inspect-state.ts';
import { type LeftRow, leaveUninspected, uninspectedOf } from './leave-uninspected.ts';
import type { InspectProblem, InspectProblemCode } from './problem.ts';
import { warnOfFindings, warnOfUninspected } from './warn-of-findings.ts';

export interface RecordFindings {
  readonly rows: readonly FindingRow[];
  /** 更正: rows may differ from what stands; each then needs a note that says why. */
  readonly correction: boolean;
}

/** A row that passed: what is recorded of it. */
export interface FindingToRecord {
  readonly row: FindingRow;
  readonly finding: Finding;
  /** Day of the plan for the visit. */
  readonly plannedOn: IsoDate;
  readonly provisional: boolean;
}

/**
 * 录入检查结果 (二(九)) into the issued forms, and nothing that is not on them (三(三)). All or nothing: one row refused,
 * and nothing is recorded and everything is told. What stands already is not recorded again. 未检查 goes on record with
 * its reason, and is no finding.
 */
export function recordFindings(
  round: InspectedRound,
  policy: InspectPolicy,
  command: RecordFindings,
  { at }: Circumstances,
): Result<Decision<InspectProblemCode>, Problem<InspectProblemCode>> {
  const refused = checkMatched(round);
  if (refused.length > 0) return failed(...refused);
  if (Object.keys(round.inspect.forms).length === 0) {
    return failed(problem('forms-missing', { round: round.draw.round }));
  }
  const ground: FindingGround = { inspect: round.inspect, policy, at, correction: command.correction };
  const judged = dropRepeats(command.rows).map((row) => judgeRow(row, ground));
  const problems = [...checkTwice(command.rows), ...judged.flatMap((one) => one.problems)];
  if (problems.length > 0) return failed(...problems);
  const fresh = judged.flatMap(({ toRecord }) => toRecord ?? []);
  const left = judged.flatMap((one): readonly LeftRow[] =>
    one.left === undefined ? [] : [{ row: one.row, left: one.left }],
  );
  const uninspected = leaveUninspected(round, left);
  const known = command.rows.length - fresh.length - uninspected.length;
  return ok(
    decisionOf(
      [...fresh.map(({ finding }) => inspectDraft(round, findingRecorded, finding)), ...uninspected],
      [
        ...(known === 0 ? [] : [warning('finding-known', { count: known })]),
        ...warnOfFindings(fresh),
        ...warnOfUninspected(left.map(({ row }) => row)),
      ],
    ),
  );
}

interface JudgedRow {
  readonly problems: readonly InspectProblem[];
  readonly row: FindingRow;
  readonly toRecord?: FindingToRecord | undefined;
  /** 未检查. */
  readonly left?: Uninspected | undefined;
}

function judgeRow(row: FindingRow, ground: FindingGround): JudgedRow {
  const values = readFinding(row);
  const standing = ground.inspect.findings.find(({ id, item }) => id === row.id && item === row.item);
  if (standing !== undefined && saysTheSame(row, values, standing, ground.inspect))
    return { problems: [], row };
  const problems = checkFinding(row, values, standing, ground);
  if (problems.length > 0) return { problems, row };
  if (values.inspected === false) return { problems: [], row, left: uninspectedOf(row, ground.inspect) };
  const due = deadlineOf(ground.policy.deadlines, ground.policy.calendar, 'record-finding', row.inspectedOn);
  if (due === undefined)
    return { problems: [problem('deadline-unruled', { on: row.inspectedOn }, row.place)], row };
  return { problems: [], row, toRecord: toRecord(row, values, { due, standing }, ground) };
}

function toRecord(
  row: FindingRow,
  { results, followUp }: FindingValues,
  {
    due,
    standing,
  }: {
    readonly due: { readonly date: IsoDate; readonly provisional: boolean };
    readonly standing: RecordedFinding | undefined;
  },
  { inspect, policy, at }: FindingGround,
): FindingToRecord | undefined {
  const form = inspect.forms[row.id];
  const line = form?.lines.find(({ item }) => item === row.item);
  if (form === undefined || line === undefined || followUp === undefined) return undefined;
  // A correction is not a late entry: what counts is when the finding was first entered.
  const entered = standing?.inspectedOn === row.inspectedOn ? standing : undefined;
  const finding: Finding = {
    id: row.id,
    item: row.item,
    agency: line.agency,
    form: form.number,
    inspectedOn: row.inspectedOn,
    inspectors: line.inspectors.map(({ code }) => code),
    results,
    followUp,
    note: row.note.trim(),
    dueOn: due.date,
    lateBy: entered?.lateBy ?? daysLate(policy.calendar, due.date, dayOf(at)),
    lateReason: row.lateReason.trim() || (entered?.lateReason ?? ''),
  };
  return { row, finding, plannedOn: form.on, provisional: due.provisional };
}

/** 逾期工作日: working days after the last day in time; 0 in time. 三(三) */
export function daysLate(calendar: WorkingCalendar, dueOn: IsoDate, on: IsoDate): number {
  return workingDaysBetween(calendar, dueOn, on).days;
}

/** The same finding once more, as a file brought a second time has it. */
function saysTheSame(
  row: FindingRow,
  { results, followUp }: FindingValues,
  standing: RecordedFinding,
  inspect: InspectState,
): boolean {
  const going = row.inspectors === undefined ? standing.inspectors : codesOf(row, row.inspectors, inspect);
  return (
    standing.inspectedOn === row.inspectedOn &&
    standing.results.join() === results.join() &&
    standing.followUp === followUp &&
    standing.note === row.note.trim() &&
    (row.lateReason.trim() === '' || standing.lateReason === row.lateReason.trim()) &&
    going.toSorted().join() === standing.inspectors.toSorted().join()
  );
}

/** Names as codes, by the form. */
function codesOf(row: FindingRow, written: readonly string[], { forms }: InspectState): readonly string[] {
  const line = forms[row.id]?.lines.find(({ item }) => item === row.item);
  return written.map(
    (text) =>
      line?.inspectors.find(({ code, name }) => [code, name].map(plainName).includes(plainName(text)))
        ?.code ?? text,
  );
}

/** A row that another row of the file repeats word for word counts once. */
function dropRepeats(rows: readonly FindingRow[]): readonly FindingRow[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Two rows of one file that say different things about one item of one enterprise. */
function checkTwice(rows: readonly FindingRow[]): readonly InspectProblem[] {
  const groups = Map.groupBy(dropRepeats(rows), ({ id, item }) => `${id} ${item}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ row, id, item, place }) =>
      problem('finding-twice', { row, id, item, other: first?.row ?? 0 }, place),
    ),
  );
}

function keyOf({
  id,
  item,
  inspectedOn,
  inspectors,
  inspected,
  results,
  followUp,
  note,
  lateReason,
}: FindingRow): string {
  return JSON.stringify([id, item, inspectedOn, inspectors, inspected, results, followUp, note, lateReason]);
}
