import type { JointPlan } from '../domain/inspection.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { formatDay } from './format.ts';
import { withheldNote } from './paper-copy.ts';
import { agencyOrder, type PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** One agency's part of the whole plan. */
export interface PlanAgency {
  readonly agency: string;
  readonly leads: number;
  readonly visits: number;
  readonly items: number;
  readonly inspectors: number;
  readonly sent: number;
}

/** Every agency that may inspect, in the order of the policy; zeros stay. */
export function agencyTotals(policy: Policy, { visits }: JointPlan): readonly PlanAgency[] {
  const parts = visits.flatMap((visit) => visit.parts);
  const order = agencyOrder(
    policy,
    parts.map(({ agency }) => agency),
  );
  return order.map((agency) => {
    const own = parts.filter((part) => part.agency === agency);
    const sent = own.flatMap(({ inspectors }) => inspectors);
    return {
      agency,
      leads: visits.filter(({ lead }) => lead === agency).length,
      visits: own.length,
      items: own.reduce((sum, { items }) => sum + items.length, 0),
      inspectors: new Set(sent).size,
      sent: sent.length,
    };
  });
}

export function agencyTotalsTable(
  totals: readonly PlanAgency[],
  { plan: { visits }, withheld }: { readonly plan: JointPlan; readonly withheld: Withheld },
  names: PaperNames,
): TableView {
  const leads = (count: number) => (withheld.agencies.size === 0 ? count : null);
  const sum = (of: (one: PlanAgency) => number) => totals.reduce((all, one) => all + of(one), 0);
  return tableView({
    caption: '各执法检查机关任务',
    columns: [
      { label: '执法检查机关', width: 35, align: 'text' },
      { label: '牵头户数', width: 13, align: 'number' },
      { label: '参加户数', width: 13, align: 'number' },
      { label: '检查项次', width: 13, align: 'number' },
      { label: '派出人数', width: 13, align: 'number' },
      { label: '派出人次', width: 13, align: 'number' },
    ],
    rows: totals.map((one) =>
      withheld.agencies.has(one.agency)
        ? [names.agency(one.agency)]
        : [names.agency(one.agency), leads(one.leads), one.visits, one.items, one.inspectors, one.sent],
    ),
    total: [
      '合计',
      leads(sum((one) => one.leads)),
      sum((one) => one.visits),
      sum((one) => one.items),
      sum((one) => one.inspectors),
      sum((one) => one.sent),
    ],
    note: `参加户数合计为户次，其中不重复的${visits.length}户。${withheldNote(withheld)}`,
  });
}

export interface DayVisits {
  readonly on: IsoDate;
  readonly morning: number;
  readonly afternoon: number;
}

/** Days with a visit, in order. */
export function visitsPerDay({ visits }: JointPlan): readonly DayVisits[] {
  return [...Map.groupBy(visits, ({ on }) => on)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, own]) => ({
      on,
      morning: own.filter(({ half }) => half === 'morning').length,
      afternoon: own.filter(({ half }) => half === 'afternoon').length,
    }));
}

export function daysTable(days: readonly DayVisits[], visits: number): TableView {
  const sum = (of: (day: DayVisits) => number) => days.reduce((all, day) => all + of(day), 0);
  return tableView({
    caption: '时间安排（户）',
    columns: [
      { label: '日期', width: 40, align: 'center' },
      { label: '上午', width: 20, align: 'number' },
      { label: '下午', width: 20, align: 'number' },
      { label: '合计', width: 20, align: 'number' },
    ],
    rows: days.map((day) => [formatDay(day.on), day.morning, day.afternoon, day.morning + day.afternoon]),
    total: ['合计', sum((day) => day.morning), sum((day) => day.afternoon), visits],
  });
}
