import { compareCodes } from '../../domain/draw-code.ts';
import { isViolation } from '../../domain/inspection.ts';
import { warning } from '../../kernel/problem.ts';
import { CLOSED, type FindingRow } from './finding-row.ts';
import { nameSome } from './inspect-state.ts';
import type { FindingProblemCode, InspectProblem } from './problem.ts';
import type { FindingToRecord } from './record-findings.ts';

/** What is recorded and yet told, each kind once for an agency: a file of hundreds of rows must stay readable. */
export function warnOfFindings(fresh: readonly FindingToRecord[]): readonly InspectProblem[] {
  return [
    ...tell(
      'finding-late',
      fresh.filter(({ finding }) => finding.lateBy > 0 && finding.lateReason === ''),
    ),
    ...tell(
      'finding-off-plan',
      fresh.filter(({ finding, plannedOn }) => finding.inspectedOn !== plannedOn),
    ),
    ...tell(
      'finding-corrected-on-spot',
      fresh.filter(({ finding }) => isViolation(finding.results) && finding.followUp === CLOSED),
    ),
    ...tell(
      'deadline-provisional',
      fresh.filter(({ provisional }) => provisional),
    ),
  ];
}

/** 未检查: on record with its reason, and still to be inspected; its term runs on. */
export function warnOfUninspected(left: readonly FindingRow[]): readonly InspectProblem[] {
  if (left.length === 0) return [];
  const rows = nameSome(left.map(({ row }) => row));
  return [warning('finding-uninspected', { count: left.length, rows })];
}

function tell(code: FindingProblemCode, told: readonly FindingToRecord[]): readonly InspectProblem[] {
  return [...Map.groupBy(told, ({ finding }) => finding.agency)]
    .toSorted(([a], [b]) => compareCodes(a, b))
    .map(([agency, of]) =>
      warning(code, {
        agency,
        count: of.length,
        rows: nameSome(of.map(({ row }) => row.row)),
        days: Math.max(...of.map(({ finding }) => finding.lateBy)),
        dueOn: of.map(({ finding }) => finding.dueOn).toSorted()[0] ?? '',
      }),
    );
}
