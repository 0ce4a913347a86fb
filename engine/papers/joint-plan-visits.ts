import { compareCodes } from '../domain/draw-code.ts';
import { HALVES, type JointPlan, type PlannedVisit, type VisitPart } from '../domain/inspection.ts';
import type { Withheld } from '../domain/withheld.ts';
import { formatDay } from './format.ts';
import { formatInspector, type PaperNames } from './paper-names.ts';
import type { AnnexView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/**
 * The visits that are left when the parts of some agencies must not be told; nor then whom the city joins, who may be
 * there for one of these.
 */
export function toldPlan(plan: JointPlan, { agencies }: Withheld): JointPlan {
  const visits = plan.visits.map((visit) => ({
    ...visit,
    parts: visit.parts.filter(
      ({ agency, items }) => !agencies.has(agency) && (agencies.size === 0 || items.length > 0),
    ),
  }));
  return { ...plan, visits: visits.filter(({ parts }) => parts.length > 0) };
}

/**
 * A table for each half day: enterprise, agencies with their items, inspectors. `withLeads` false: a lead that is not
 * there would tell that somebody comes who must not be told.
 */
export function planDays(
  { visits: planned }: JointPlan,
  names: PaperNames,
  withLeads: boolean,
): Omit<AnnexView, 'label'> {
  const visits = withLeads ? planned : planned.map((visit) => ({ ...visit, lead: '' }));
  const halves = [...Map.groupBy(visits, (visit) => orderOf(visit))].toSorted(([a], [b]) =>
    compareCodes(a, b),
  );
  return {
    title: '联合检查日程',
    tables:
      halves.length === 0
        ? [tableView({ caption: '联合检查日程（0户）', columns: COLUMNS, rows: [] })]
        : halves.map(([, own]) => halfDayTable(own, names)),
    notes: [],
  };
}

/** Day, then morning before afternoon. */
function orderOf({ on, half }: PlannedVisit): string {
  return `${on} ${half === 'morning' ? 1 : 2}`;
}

const COLUMNS = [
  { label: '序号', width: 6, align: 'center' },
  { label: '企业名称、地址', width: 26, align: 'text' },
  { label: '执法检查机关和检查事项', width: 28, align: 'text' },
  { label: '执法检查人员（执法证号）', width: 40, align: 'text' },
] as const;

function halfDayTable(visits: readonly PlannedVisit[], names: PaperNames): TableView {
  const [first] = visits;
  const when = first === undefined ? '' : `${formatDay(first.on)}${HALVES[first.half]}`;
  return tableView({
    caption: `${when}（${visits.length}户）`,
    columns: COLUMNS,
    rows: visits
      .toSorted((a, b) => compareCodes(a.id, b.id))
      .map((visit, i) => [
        i + 1,
        whereWords(visit, names),
        partsWords(visit, names),
        peopleWords(visit, names),
      ]),
  });
}

function whereWords({ id }: PlannedVisit, names: PaperNames): string {
  const { name, address } = names.enterprise(id);
  return address === '' ? name : `${name}\n${address}`;
}

/** The lead agency first. */
function leadFirst({ lead, parts }: PlannedVisit): readonly VisitPart[] {
  return [...parts.filter(({ agency }) => agency === lead), ...parts.filter(({ agency }) => agency !== lead)];
}

function partsWords(visit: PlannedVisit, names: PaperNames): string {
  return leadFirst(visit)
    .map(({ agency, items }) => {
      const lead = agency === visit.lead ? '（牵头）' : '';
      if (items.length === 0) return `${names.agency(agency)}：派员参加`;
      const words = items.map(({ item, attached }) => `${names.itemName(item)}${attached ? '（附带）' : ''}`);
      return `${names.agency(agency)}${lead}：${words.join('、')}`;
    })
    .join('\n');
}

function peopleWords(visit: PlannedVisit, names: PaperNames): string {
  return leadFirst(visit)
    .map((part) => {
      const people = part.inspectors.map((code) => formatInspector(names.inspector(part.agency, code)));
      const open = peopleNeeded(part, names) - people.length;
      return [`${names.agency(part.agency)}：`, ...people, ...(open > 0 ? [`缺员${open}人`] : [])].join('\n');
    })
    .join('\n');
}

/** As many as the most demanding item asks for (行政处罚法 42: at least two, which the policy's loader enforces). */
function peopleNeeded({ items }: VisitPart, names: PaperNames): number {
  return Math.max(0, ...items.map(({ item }) => names.item(item)?.inspectors.count ?? 0));
}
