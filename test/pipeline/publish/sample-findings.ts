import type { PublishState } from '../../../engine/domain/disclosure.ts';
import {
  type InspectState,
  type IssuedForm,
  NO_PROBLEM,
  NOTHING_INSPECTED,
  type RecordedFinding,
} from '../../../engine/domain/inspection.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import type { DeadlineRule } from '../../../engine/domain/policy-types.ts';
import type { RecordDraft } from '../../../engine/domain/record.ts';
import { applyToPublication } from '../../../engine/domain/records/publish-kinds.ts';
import { type Instant, instant } from '../../../engine/kernel/instant.ts';
import { type IsoDate, isoDate } from '../../../engine/kernel/iso-date.ts';
import type { WorkingCalendar } from '../../../engine/kernel/working-day.ts';

export const ROUND = '2017-08';
export const FIRST = objectId('91340404EXAM00019M');
export const SECOND = objectId('91340404EXAM00027X');
export const LEAD = { post: 'amr-review', agency: 'AMR' };
export const OTHER = { post: 'env-head', agency: 'ENV' };

const RULE: DeadlineRule = {
  matter: 'disclose',
  name: '检查结束以后20个工作日内公示',
  term: { count: 20, unit: '工作日' },
  effective: isoDate('2017-08-15'),
  basis: [],
};
/** 2017 with its October holidays: Sunday 1 to Sunday 8, and Saturday 30 September worked. */
const OCTOBER = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => isoDate(`2017-10-0${day}`));
export const CALENDAR: WorkingCalendar = new Map([
  [
    2017,
    { year: 2017, daysOff: new Set<IsoDate>(OCTOBER), workedWeekends: new Set([isoDate('2017-09-30')]) },
  ],
]);
export const POLICY = {
  deadlines: [RULE],
  calendar: CALENDAR,
  agencies: [
    { id: 'AMR', lead: true },
    { id: 'ENV', lead: false },
  ],
};

export function at(day: string): Instant {
  return instant(`${day}T10:00:00+08:00`);
}

export function finding(seq: number, more: Partial<RecordedFinding> = {}): RecordedFinding {
  return {
    id: FIRST,
    item: 'SC-01',
    agency: 'AMR',
    form: '2017-08-0001',
    inspectedOn: isoDate('2017-08-28'),
    inspectors: ['m1', 'm2'],
    results: [NO_PROBLEM],
    followUp: '无需后续处置',
    note: '',
    dueOn: isoDate('2017-09-04'),
    lateBy: 0,
    lateReason: '',
    seq,
    at: at('2017-08-29'),
    ...more,
  };
}

function form(id: string, name: string): IssuedForm & { readonly seq: number; readonly at: Instant } {
  return {
    number: '2017-08-0001',
    issue: 1,
    id: objectId(id),
    name,
    kind: '企业',
    address: '示例路1号',
    on: isoDate('2017-08-28'),
    half: 'morning',
    lead: 'AMR',
    lines: [],
    seq: 9,
    at: at('2017-08-25'),
  };
}

export function inspected(...findings: readonly RecordedFinding[]): InspectState {
  const forms = {
    [FIRST]: form(FIRST, '淮南示例甲贸易有限公司'),
    [SECOND]: form(SECOND, '淮南示例乙化工有限公司'),
  };
  return { ...NOTHING_INSPECTED, forms, findings };
}

/** The publications after the records of a decision. */
export function published(
  state: PublishState,
  drafts: readonly RecordDraft[],
  day: string,
  from = 50,
): PublishState {
  return drafts.reduce(
    (before, draft, index) =>
      applyToPublication(before, {
        ...draft,
        seq: from + index,
        at: at(day),
        actor: LEAD,
        prev: '',
        hash: '',
      }),
    state,
  );
}
