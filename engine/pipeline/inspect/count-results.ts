import { deadlineOf } from '../../domain/deadline.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import {
  FINDING_RESULTS,
  type FindingResult,
  type InspectState,
  isViolation,
  NO_PROBLEM,
  type RecordedFinding,
} from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { InspectPolicy } from './inspect-state.ts';

/** One item at one enterprise, as planned, and what was found. */
export interface PlannedLine {
  readonly id: ObjectId;
  readonly on: IsoDate;
  readonly agency: string;
  readonly item: string;
  readonly attached: boolean;
  readonly finding: RecordedFinding | undefined;
}

/** One agency's part in numbers. `lines` = `recorded` + `missing`; `recorded` = `clean` + `violations` + `idle`. */
export interface AgencyResults {
  readonly agency: string;
  /** 户次: visits in which it takes part. */
  readonly visits: number;
  /** Of these: with all its lines recorded. */
  readonly completed: number;
  /** 检查项目, attached ones included. */
  readonly lines: number;
  readonly recorded: number;
  readonly missing: number;
  /** Of the missing: due before the cut-off. */
  readonly overdue: number;
  /** Of the recorded: after the deadline. 三(三) */
  readonly late: number;
  readonly lateWithoutReason: number;
  /** 未发现问题. */
  readonly clean: number;
  /** 违法违规. */
  readonly violations: number;
  /** 未发现开展本次抽查涉及的经营活动, and nothing else. */
  readonly idle: number;
  /** Every value, zeros kept; values combine, so the sum may exceed `recorded`. */
  readonly results: Readonly<Record<FindingResult, number>>;
}

export interface RoundResults {
  /** 联合检查: each enterprise once. `planned` = `completed` + `begun` + `missing`. */
  readonly visits: {
    readonly planned: number;
    /** Every line recorded. */
    readonly completed: number;
    /** Some lines recorded. */
    readonly begun: number;
    /** None. */
    readonly missing: number;
  };
  /** By id; an agency without a visit has a row of zeros. */
  readonly agencies: readonly AgencyResults[];
  /** The sum of all rows. */
  readonly total: Omit<AgencyResults, 'agency'>;
}

/** 检查结果汇总 as of the evening of `cutOff`: of the plan's lines, whatever else was recorded. 二(九) */
export function countResults(
  inspect: InspectState,
  policy: Pick<InspectPolicy, 'deadlines' | 'calendar'>,
  agencies: readonly string[],
  cutOff: IsoDate,
): RoundResults {
  const lines = listPlannedLines(inspect, cutOff);
  const names = [...new Set([...agencies, ...lines.map(({ agency }) => agency)])].toSorted(compareCodes);
  const rows = names.map((agency) => ({
    agency,
    ...countLines(
      lines.filter((line) => line.agency === agency),
      policy,
      cutOff,
    ),
  }));
  const visits = [...Map.groupBy(lines, ({ id }) => id).values()].map(progressOf);
  return {
    visits: {
      planned: visits.length,
      completed: visits.filter((one) => one === 'completed').length,
      begun: visits.filter((one) => one === 'begun').length,
      missing: visits.filter((one) => one === 'missing').length,
    },
    agencies: rows,
    total: {
      ...countLines(lines, policy, cutOff),
      visits: sum(rows, 'visits'),
      completed: sum(rows, 'completed'),
    },
  };
}

/** Every line of the plan, by day, half, id, agency, item; findings recorded after `cutOff` are not seen. */
export function listPlannedLines({ plan, findings }: InspectState, cutOff?: IsoDate): readonly PlannedLine[] {
  const seen = findings.filter(({ at }) => cutOff === undefined || dayOf(at) <= cutOff);
  const found = new Map(seen.map((finding) => [`${finding.id} ${finding.item}`, finding]));
  return (plan?.visits ?? []).flatMap(({ id, on, parts }) =>
    parts.flatMap(({ agency, items }) =>
      items.map(({ item, attached }) => ({
        id,
        on,
        agency,
        item,
        attached,
        finding: found.get(`${id} ${item}`),
      })),
    ),
  );
}

function countLines(
  lines: readonly PlannedLine[],
  { deadlines, calendar }: Pick<InspectPolicy, 'deadlines' | 'calendar'>,
  cutOff: IsoDate,
): Omit<AgencyResults, 'agency'> {
  const findings = lines.flatMap(({ finding }) => finding ?? []);
  const late = findings.filter(({ lateBy }) => lateBy > 0);
  const visits = [...Map.groupBy(lines, ({ id }) => id).values()];
  const overdue = lines.filter(({ on, finding }) => {
    const due = deadlineOf(deadlines, calendar, 'record-finding', on);
    return finding === undefined && due !== undefined && due.date < cutOff;
  });
  const clean = findings.filter(({ results }) => results.includes(NO_PROBLEM)).length;
  const violations = findings.filter(({ results }) => isViolation(results)).length;
  return {
    visits: visits.length,
    completed: visits.filter((of) => progressOf(of) === 'completed').length,
    lines: lines.length,
    recorded: findings.length,
    missing: lines.length - findings.length,
    overdue: overdue.length,
    late: late.length,
    lateWithoutReason: late.filter(({ lateReason }) => lateReason === '').length,
    clean,
    violations,
    idle: findings.length - clean - violations,
    results: countValues(findings),
  };
}

function countValues(findings: readonly RecordedFinding[]): Readonly<Record<FindingResult, number>> {
  const counted = FINDING_RESULTS.map((result) => [
    result,
    findings.filter(({ results }) => results.includes(result)).length,
  ]);
  return Object.fromEntries(counted) as Record<FindingResult, number>;
}

function progressOf(lines: readonly PlannedLine[]): 'completed' | 'begun' | 'missing' {
  const recorded = lines.filter(({ finding }) => finding !== undefined).length;
  if (recorded === 0) return 'missing';
  return recorded === lines.length ? 'completed' : 'begun';
}

function sum(rows: readonly AgencyResults[], field: 'visits' | 'completed'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
