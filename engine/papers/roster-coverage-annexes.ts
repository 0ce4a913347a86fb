import type { RosterCoverage } from '../domain/roster-coverage.ts';
import { formatShare } from './format.ts';
import type { AnnexView } from './paper-view.ts';
import { tableView } from './table-view.ts';

type Annex = Omit<AnnexView, 'label'>;

/** 各乡镇、街道检查对象分布; towns without a row stay in the table. */
export function coverageByTown(coverage: RosterCoverage): Annex {
  const { towns, unknownTown, unknownDistrict, outside, total } = coverage;
  const inDistrict = total - unknownDistrict - outside;
  const rest = [
    ['本区，乡镇街道未识别', unknownTown],
    ['属地不明', unknownDistrict],
    ['区外', outside],
  ] as const;
  const lines = [...towns.map(({ name, rows }) => [name, rows] as const), ...rest];
  return {
    title: '检查对象按乡镇、街道分布',
    tables: [
      tableView({
        caption: `${coverage.district.name}检查对象分布（户）`,
        columns: [
          { label: '乡镇、街道', width: 52, align: 'text' },
          { label: '户数', width: 24, align: 'number' },
          { label: '占入库户数', width: 24, align: 'number' },
        ],
        rows: lines.map(([name, rows]) => [name, rows, formatShare(rows, total)]),
        total: ['合计', total, formatShare(total, total)],
        note: `其中本区${inDistrict}户；区外和属地不明的对象保留在库，不参加抽取。占比只舍不入。`,
      }),
    ],
    notes: [],
  };
}

/** 各抽查事项子库: no sum, because one enterprise stands in several. */
export function coverageByItem({ subRosters, inNoSubRoster }: RosterCoverage): Annex {
  return {
    title: '抽查事项子库情况',
    tables: [
      tableView({
        caption: '各抽查事项子库户数',
        columns: [
          { label: '事项编号', width: 16, align: 'center' },
          { label: '抽查事项', width: 40, align: 'text' },
          { label: '执法检查机关', width: 28, align: 'text' },
          { label: '户数', width: 16, align: 'number' },
        ],
        rows: subRosters.map(({ item, name, agency, rows }) => [item, name, agency, rows]),
        note: `同一户可以列入多个子库，户数不作合计；本区未列入任何子库的${inNoSubRoster}户。`,
      }),
    ],
    notes: [],
  };
}

/** 带标记的检查对象: kept, but to be looked at. */
export function flaggedRows({ flagged }: RosterCoverage): Annex {
  return {
    title: '带标记的检查对象',
    tables: [
      tableView({
        caption: '各类标记的户数',
        columns: [
          { label: '序号', width: 12, align: 'center' },
          { label: '标记', width: 66, align: 'text' },
          { label: '户数', width: 22, align: 'number' },
        ],
        rows: flagged.map(({ label, rows }, i) => [i + 1, label, rows]),
        note: '带标记的检查对象仍在库中；同一户可以有多个标记，户数不作合计。具体名单见导入回执。',
      }),
    ],
    notes: [],
  };
}
