import type { ImportReport } from '../../domain/roster-import.ts';
import type { SheetContent } from '../../files/sheet-content.ts';
import { formatMinute } from '../../papers/format.ts';
import type { ImportInWords, NoteInWords } from './import-words.ts';

interface ReceiptFacts {
  readonly district: { readonly name: string; readonly example: boolean };
  readonly report: ImportReport;
  readonly at: string;
  readonly seq: number;
  /** The post that brought the file, by name. */
  readonly post: string;
}

/** 回执 of an import: what became of the file, and every row that was refused or is to be looked at. */
export function receiptSheets(facts: ReceiptFacts, rows: ImportInWords): readonly SheetContent[] {
  return [
    { name: '回执', columns: [{ title: '项目' }, { title: '内容' }], rows: summary(facts, rows) },
    {
      name: '逐行说明',
      columns: [{ title: '行号' }, { title: '处理' }, { title: '说明和改法' }, { title: '代码' }],
      rows: [...noteRows('未入库', rows.refused), ...noteRows('已入库，请核对', rows.flagged)],
    },
  ];
}

function summary(
  { district, report, at, seq, post }: ReceiptFacts,
  { read, kept, flagged, refused }: ImportInWords,
): readonly (readonly string[])[] {
  const marked = new Set(flagged.map(({ line }) => line)).size;
  return [
    ['区', district.example ? `${district.name}（示例：所列主体、数据均为虚构）` : district.name],
    ['文件', report.file.name],
    ['文件校验值（SHA-256）', report.file.digest],
    ['数据来源', report.source],
    ['数据截止日期', report.cutOff],
    ['导入时间', formatMinute(at)],
    ['办理岗位', post],
    ['台账', `名录台账第 ${seq} 条`],
    ['读到', `${read} 行`],
    ['入库', `${kept} 行，其中标记 ${marked} 行`],
    ['未入库', `${refused.length} 行`],
    ['怎么办', refused.length === 0 ? '不用更正。' : '按“逐行说明”改好源表，再导入一次。'],
  ];
}

function noteRows(treatment: string, notes: readonly NoteInWords[]): readonly (readonly string[])[] {
  return notes.map(({ line, message, code }) => [String(line), treatment, message, code]);
}
