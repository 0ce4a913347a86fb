import { compareCodes } from '../domain/draw-code.ts';
import type { Claim } from '../domain/draw-round.ts';
import type { Inspector } from '../domain/inspector.ts';
import type { Withheld } from '../domain/withheld.ts';
import { type AgencyMatch, openPlaces, placesOf, seated } from './matched-visit.ts';
import { withheldNote } from './paper-copy.ts';
import type { PaperNames } from './paper-names.ts';
import type { AnnexView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** One agency's numbers; zeros stay. */
export interface AgencyTotals {
  readonly agency: string;
  readonly visits: number;
  /** 认领: by the agency, and by the deadline. */
  readonly claimed: number;
  readonly byDeadline: number;
  readonly places: number;
  readonly filled: number;
  readonly open: number;
}

/** One entry for each agency of `order`. */
export function totalsOf(
  order: readonly string[],
  matched: readonly AgencyMatch[],
  claims: readonly Claim[],
): readonly AgencyTotals[] {
  return order.map((agency) => {
    const tasks = matched.find((one) => one.agency === agency)?.tasks ?? [];
    const ids = new Set(tasks.map(({ id }) => id));
    const own = claims.filter((claim) => claim.agency === agency && ids.has(claim.id));
    const filled = tasks.reduce((sum, task) => sum + seated(task).length, 0);
    const places = tasks.reduce((sum, task) => sum + placesOf(task), 0);
    return {
      agency,
      visits: tasks.length,
      claimed: own.filter(({ how }) => how === 'claimed').length,
      byDeadline: own.filter(({ how }) => how === 'deadline').length,
      places,
      filled,
      open: tasks.reduce((sum, task) => sum + openPlaces(task), 0),
    };
  });
}

export function totalsTable(
  totals: readonly AgencyTotals[],
  { enterprises, withheld }: { readonly enterprises: number; readonly withheld: Withheld },
  names: PaperNames,
): TableView {
  const sum = (of: (one: AgencyTotals) => number) => totals.reduce((all, one) => all + of(one), 0);
  return tableView({
    caption: '各执法检查机关匹配情况',
    columns: [
      { label: '执法检查机关', width: 34, align: 'text' },
      { label: '检查户数', width: 11, align: 'number' },
      { label: '主动认领', width: 11, align: 'number' },
      { label: '视为认领', width: 11, align: 'number' },
      { label: '应派人次', width: 11, align: 'number' },
      { label: '已匹配', width: 11, align: 'number' },
      { label: '缺员', width: 11, align: 'number' },
    ],
    rows: totals.map((one) =>
      withheld.agencies.has(one.agency)
        ? [names.agency(one.agency)]
        : [
            names.agency(one.agency),
            one.visits,
            one.claimed,
            one.byDeadline,
            one.places,
            one.filled,
            one.open,
          ],
    ),
    total: [
      '合计',
      sum((one) => one.visits),
      sum((one) => one.claimed),
      sum((one) => one.byDeadline),
      sum((one) => one.places),
      sum((one) => one.filled),
      sum((one) => one.open),
    ],
    note: `检查户数合计为户次，其中不重复的${enterprises}户。视为认领为认领截止时尚未认领的。${withheldNote(withheld)}`,
  });
}

export interface InspectorLoad {
  readonly agency: string;
  readonly code: string;
  readonly visits: number;
}

/** In the order of the agencies, then by code; who got no visit too. */
export function inspectorLoads(
  inspectors: readonly Inspector[],
  matched: readonly AgencyMatch[],
): readonly InspectorLoad[] {
  return matched.flatMap(({ agency, tasks }) => {
    const own = inspectors.filter((one) => one.agency === agency);
    const visits = new Map<string, number>(own.map(({ code }) => [code, 0]));
    for (const code of tasks.flatMap(seated)) visits.set(code, (visits.get(code) ?? 0) + 1);
    return [...visits]
      .toSorted(([a], [b]) => compareCodes(a, b))
      .map(([code, count]) => ({ agency, code, visits: count }));
  });
}

export function loadsTable(loads: readonly InspectorLoad[], names: PaperNames): Omit<AnnexView, 'label'> {
  const rows = loads.map(({ agency, code, visits }) => {
    const { name, certificate } = names.inspector(agency, code);
    return [names.agency(agency), name, certificate, visits];
  });
  return {
    title: '执法检查人员任务量',
    tables: [
      tableView({
        caption: '执法检查人员任务量（户）',
        columns: [
          { label: '执法检查机关', width: 36, align: 'text' },
          { label: '姓名', width: 22, align: 'center' },
          { label: '执法证号', width: 28, align: 'center' },
          { label: '检查户数', width: 14, align: 'number' },
        ],
        rows,
        total: ['合计', `${loads.length}人`, null, loads.reduce((sum, { visits }) => sum + visits, 0)],
      }),
    ],
    notes: [],
  };
}
