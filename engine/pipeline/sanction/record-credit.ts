import type { CreditRecord, CreditState } from '../../domain/credit.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { type DisclosedRow, type PublishState, standingRows } from '../../domain/disclosure.ts';
import { isViolation } from '../../domain/inspection.ts';
import { creditRecorded } from '../../domain/records/credit-recorded.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { creditDraft, decisionOf } from './credit-draft.ts';
import type { RegisterCode } from './sanction-code.ts';

export interface RecordCredit {
  readonly round: string;
  /** What that round has published. */
  readonly publish: PublishState;
}

/** 将随机抽查结果纳入社会信用记录, 二(十一): every published result, good or bad; its finding is the cause. */
export function recordCredit(
  state: CreditState,
  { round, publish }: RecordCredit,
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<RegisterCode>, Problem<RegisterCode>> {
  const rows = standingRows(publish.disclosures);
  if (rows.length === 0) return failed(problem('nothing-disclosed', { round }));
  const known = new Set(state.records.filter((one) => one.round === round).map(({ finding }) => finding));
  const fresh = rows.filter(({ finding }) => !known.has(finding));
  if (fresh.length === 0) {
    return ok(decisionOf([], [warning('credit-recorded-already' as const, { round, count: rows.length })]));
  }
  const on = dayOf(at);
  const stream = `rounds/${round}` as const;
  return ok(
    decisionOf(
      fresh.map((row) => creditDraft(creditRecorded, recordOf(row, round, on), { stream, seq: row.finding })),
    ),
  );
}

function recordOf(row: DisclosedRow, round: string, on: IsoDate): CreditRecord {
  const { id, name, finding, agency, item, inspectedOn, results, followUp } = row;
  const violation = isViolation(results);
  return { id, name, on, round, finding, agency, item, inspectedOn, results, followUp, violation };
}
