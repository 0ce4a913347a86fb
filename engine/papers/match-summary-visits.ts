import { type AgencyMatch, type MatchedVisit, openPlaces, seated } from './matched-visit.ts';
import { formatInspector, type PaperNames } from './paper-names.ts';
import type { AnnexView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** A table for each agency with a visit: enterprise, items, inspectors with their certificates. */
export function matchedVisits(matched: readonly AgencyMatch[], names: PaperNames): Omit<AnnexView, 'label'> {
  const busy = matched.filter(({ tasks }) => tasks.length > 0);
  return {
    title: '各执法检查机关匹配结果',
    tables:
      busy.length === 0
        ? [tableView({ caption: '匹配结果（0户）', columns: COLUMNS, rows: [] })]
        : busy.map((one) => visitsTable(one, names)),
    notes: [],
  };
}

const COLUMNS = [
  { label: '序号', width: 6, align: 'center' },
  { label: '企业名称和代码', width: 30, align: 'text' },
  { label: '抽查事项', width: 25, align: 'text' },
  { label: '执法检查人员（执法证号）', width: 39, align: 'text' },
] as const;

function visitsTable({ agency, tasks }: AgencyMatch, names: PaperNames): TableView {
  const open = tasks.reduce((sum, task) => sum + openPlaces(task), 0);
  return tableView({
    caption: `${names.agency(agency)}（${tasks.length}户）`,
    columns: COLUMNS,
    rows: tasks.map((task, i) => {
      const { name, code } = names.enterprise(task.id);
      const items = task.frames.map((frame) => names.itemName(frame)).join('\n');
      return [i + 1, `${name}\n${code}`, items, peopleWords(agency, task, names)];
    }),
    ...(open === 0 ? {} : { note: `缺员${open}人次，须在检查前补派。` }),
  });
}

function peopleWords(agency: string, task: MatchedVisit, names: PaperNames): string {
  const people = seated(task).map((code) => formatInspector(names.inspector(agency, code)));
  const open = openPlaces(task);
  return [...people, ...(open === 0 ? [] : [`缺员${open}人`])].join('\n');
}
