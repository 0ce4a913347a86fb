import { calendarOfPolicy } from '../../../engine/domain/calendar-of-policy.ts';
import type { Circumstances, Decision } from '../../../engine/domain/decider.ts';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import {
  type InspectionTask,
  type InspectState,
  type JointPlan,
  NOTHING_INSPECTED,
} from '../../../engine/domain/inspection.ts';
import type { DateInterval } from '../../../engine/domain/match-people.ts';
import { type ObjectId, objectId } from '../../../engine/domain/object-id.ts';
import type { CalendarFile, DeadlineRule } from '../../../engine/domain/policy-types.ts';
import type { LedgerRecord } from '../../../engine/domain/record.ts';
import { applyToInspection, INSPECT_KINDS } from '../../../engine/domain/records/inspect-kinds.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { Result } from '../../../engine/kernel/result.ts';
import type { InspectedRound, InspectPolicy } from '../../../engine/pipeline/inspect/inspect-state.ts';
import type { InspectProblem } from '../../../engine/pipeline/inspect/problem.ts';

export const ROUND = '2017-08';
export const WINDOW: DateInterval = [isoDate('2017-08-23'), isoDate('2017-08-31')];

/** The two notices that the plan's days touch. */
export const CALENDARS: readonly CalendarFile[] = [
  {
    year: 2017,
    basis: [],
    daysOff: [{ name: '中秋节、国庆节', from: isoDate('2017-10-01'), to: isoDate('2017-10-08') }],
    workedWeekends: [isoDate('2017-09-30')],
  },
  { year: 2018, basis: [], daysOff: [{ name: '元旦', from: isoDate('2018-01-01') }], workedWeekends: [] },
];

export const DEADLINES: readonly DeadlineRule[] = [
  rule('record-finding', 5, '2017-08-15'),
  rule('agency-report', 5, '2017-08-15'),
];

/** Three agencies; SC-01 brings SC-02 with it, HB-01 begins and ends within a window. */
export const POLICY: InspectPolicy = {
  agencies: [
    { id: 'AMR', lead: true },
    { id: 'ENV', lead: false },
    { id: 'FIR', lead: false },
    { id: 'CUL', lead: false },
  ],
  items: [
    { id: 'SC-01', agency: 'AMR', attaches: ['SC-02', 'SC-03', 'XF-01'] },
    { id: 'SC-02', agency: 'AMR', attaches: [] },
    { id: 'SC-03', agency: 'AMR', attaches: [], effective: isoDate('2018-01-01') },
    { id: 'HB-01', agency: 'ENV', attaches: [] },
    {
      id: 'HB-02',
      agency: 'ENV',
      attaches: [],
      effective: isoDate('2017-08-25'),
      repealed: isoDate('2017-08-28'),
    },
    { id: 'XF-01', agency: 'FIR', attaches: [] },
  ],
  deadlines: DEADLINES,
  calendar: calendarOfPolicy(CALENDARS),
};

/** 示例企业 number n. */
export function firm(n: number): ObjectId {
  return objectId(`91340404EXAM${String(n).padStart(6, '0')}`);
}

export function task(
  agency: string,
  n: number,
  frames: readonly string[],
  people: readonly (string | null)[],
  area = '',
): InspectionTask {
  return { agency, id: firm(n), area, frames, people };
}

export function at(text: string): Circumstances {
  return {
    at: instant(`${text}+08:00`),
    actor: { agency: 'AMR', post: 'amr-clerk' },
    chance: new Uint8Array(32),
  };
}

/** A round that is matched, and of which nothing else has happened. */
export function matchedRound(inspect: InspectState = NOTHING_INSPECTED): InspectedRound {
  const file = { version: 'draw/v1' as const, commitment: '', seed: '', agencies: [] };
  const match = { file, at: instant('2017-08-19T09:00:00+08:00'), seq: 1, shortages: [] };
  return { draw: { ...emptyRound(ROUND), match }, inspect };
}

/** What was decided, recorded: the round as it is afterwards. Every body must fit the schema of its kind. */
export function recordAll(
  round: InspectedRound,
  { records }: Decision,
  circumstances: Circumstances,
): InspectedRound {
  const inspect = records.reduce<InspectState>((state, draft, index) => {
    const kind = INSPECT_KINDS.find((one) => one.kind === draft.kind);
    if (kind === undefined) throw new Error(`kind ${draft.kind} is not in the table`);
    const unfit = validateBody(kind.schema, draft.body);
    if (unfit.length > 0) throw new Error(JSON.stringify(unfit));
    const record: LedgerRecord = {
      ...draft,
      seq: index + 1,
      at: circumstances.at,
      actor: circumstances.actor,
      prev: '',
      hash: '',
    };
    return applyToInspection(state, record);
  }, round.inspect);
  return { ...round, inspect };
}

export function expectOk<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

export function refusals(result: Result<unknown, InspectProblem>): readonly InspectProblem[] {
  if (result.ok) throw new Error('not refused');
  return result.problems;
}

export function codes(result: Result<unknown, InspectProblem>): readonly string[] {
  return refusals(result).map(({ code }) => code);
}

export function planOf(decision: Decision): JointPlan {
  return decision.records[0]?.body as JointPlan;
}

function rule(matter: DeadlineRule['matter'], count: number, effective: string): DeadlineRule {
  return { matter, name: '示例', term: { count, unit: '工作日' }, effective: isoDate(effective), basis: [] };
}
