import type { UninspectedLine } from '../domain/round-summary.ts';
import { formatObjectId, type PaperNames } from './paper-names.ts';
import type { AnnexView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** 未检查的项目: an annex of a report, one row each, with why; none where every item was inspected. */
export function annexOfUninspected(
  lines: readonly UninspectedLine[],
  names: PaperNames,
): readonly Omit<AnnexView, 'label'>[] {
  if (lines.length === 0) return [];
  const table = tableView({
    caption: `未检查的项目（${lines.length}项）`,
    columns: [
      { label: '序号', width: 7, align: 'center' },
      { label: '执法检查机关', width: 16, align: 'text' },
      { label: '检查对象', width: 27, align: 'text' },
      { label: '抽查事项', width: 19, align: 'text' },
      { label: '检查日期', width: 13, align: 'center' },
      { label: '原因', width: 18, align: 'text' },
    ],
    rows: lines.map((line, i) => [
      i + 1,
      names.agency(line.agency),
      `${line.name}\n${formatObjectId(line.id)}`,
      `${line.item} ${names.itemName(line.item)}`,
      line.visitedOn,
      line.reason,
    ]),
    note: '原因照“一企一表”所写；录入期限不因未检查而停，补查以后录入结果的不再列入。',
  });
  return [{ title: TITLE, tables: [table], notes: [] }];
}

const TITLE = '未检查的项目';

/** 应录项目 in its three parts: 应录项目13项：已录入12项，未检查1项（原因见附件“未检查的项目”），尚未录入0项。 */
export function threePartsText(total: {
  readonly lines: number;
  readonly recorded: number;
  readonly uninspected: number;
  readonly blank: number;
}): string {
  const why = total.uninspected === 0 ? '' : `（原因见附件“${TITLE}”）`;
  return `应录项目${total.lines}项：已录入${total.recorded}项，未检查${total.uninspected}项${why}，尚未录入${total.blank}项。`;
}

/** Every line is recorded, told as 未检查, or neither. */
export function threePartsSum({ lines, recorded, uninspected, blank }: Parameters<typeof threePartsText>[0]) {
  return { what: '应录项目', whole: lines, parts: [recorded, uninspected, blank] };
}
