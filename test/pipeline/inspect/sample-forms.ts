import type { FormsIssued, InspectionTask, IssuedForm } from '../../../engine/domain/inspection.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { FindingRow } from '../../../engine/pipeline/inspect/finding-row.ts';
import type { InspectedRound } from '../../../engine/pipeline/inspect/inspect-state.ts';
import {
  type InspectorKnown,
  type IssueForms,
  issueForms,
} from '../../../engine/pipeline/inspect/issue-forms.ts';
import { scheduleVisits } from '../../../engine/pipeline/inspect/schedule-visits.ts';
import { at, expectOk, firm, matchedRound, POLICY, recordAll, task, WINDOW } from './sample-round.ts';

/** The day on which the plan is made and the forms are issued. */
export const BEFORE = at('2017-08-21T09:00:00');

/** Firm 1 is visited by two agencies with three items, firm 2 by one with one, firm 3 with an open slot. */
export const TASKS: readonly InspectionTask[] = [
  task('AMR', 1, ['SC-01'], ['AMR-01', 'AMR-02']),
  task('ENV', 1, ['HB-01'], ['ENV-01', 'ENV-02']),
  task('AMR', 2, ['SC-02'], ['AMR-01', 'AMR-03']),
  task('ENV', 3, ['HB-01'], ['ENV-01', null]),
];

export function inspector(agency: string, code: string, expires = '2020-12-31'): InspectorKnown {
  const certificate = { number: `示例证${code}`, issuer: '示例发证机关', expiresOn: isoDate(expires) };
  return { agency, code, name: `示例检查员${code}`, certificate };
}

export const INSPECTORS: readonly InspectorKnown[] = [
  inspector('AMR', 'AMR-01'),
  inspector('AMR', 'AMR-02'),
  inspector('AMR', 'AMR-03'),
  inspector('ENV', 'ENV-01'),
  inspector('ENV', 'ENV-02'),
];

export const ENTERPRISES: IssueForms['enterprises'] = new Map(
  [1, 2, 3, 4].map((n) => [
    firm(n),
    { name: `示例${n}号商行`, kind: '个体工商户' as const, address: `谢家集区示例路${n}号` },
  ]),
);

export function formsCommand(tasks: readonly InspectionTask[] = TASKS): IssueForms {
  return { tasks, enterprises: ENTERPRISES, inspectors: INSPECTORS };
}

export function scheduledRound(tasks: readonly InspectionTask[] = TASKS): InspectedRound {
  return schedule(matchedRound(), tasks);
}

export function schedule(round: InspectedRound, tasks: readonly InspectionTask[]): InspectedRound {
  const decided = scheduleVisits(round, POLICY, { tasks, window: WINDOW, people: [] }, BEFORE);
  return recordAll(round, expectOk(decided), BEFORE);
}

export function roundWithForms(tasks: readonly InspectionTask[] = TASKS): InspectedRound {
  const round = scheduledRound(tasks);
  return recordAll(round, expectOk(issueForms(round, POLICY, formsCommand(tasks), BEFORE)), BEFORE);
}

export function formsOf(decision: { readonly records: readonly { readonly body: unknown }[] }): FormsIssued {
  return decision.records[0]?.body as FormsIssued;
}

export function formOf({ inspect }: InspectedRound, n: number): IssuedForm {
  const form = inspect.forms[firm(n)];
  if (form === undefined) throw new Error(`firm ${n} has no form`);
  return form;
}

/** 未发现问题 on SC-01 of firm 1, on the day of the plan, unless said otherwise. */
export function row(said: Partial<FindingRow> = {}): FindingRow {
  return {
    row: 2,
    id: firm(1),
    item: 'SC-01',
    inspectedOn: isoDate('2017-08-23'),
    results: ['未发现问题'],
    followUp: '',
    note: '',
    lateReason: '',
    ...said,
  };
}
