import type { Table } from '../../files/table.ts';
import { cleanHead } from '../tables/clean-text.ts';

/** What a published item list (随机抽查事项清单) says of one item, as written. */
export const LIST_FIELDS = {
  row: ['row', '序号'],
  code: ['item_code', '编号', '事项编码', '编码'],
  name: ['item_name', '抽查事项名称', '事项名称', '抽查事项', '名称'],
  subItem: ['sub_item', '子项', '抽查子项', '检查子项'],
  basis: ['legal_basis', '抽查依据', '法律依据', '依据', '检查依据'],
  authority: ['authority_text', '抽查主体', '检查主体', '实施主体'],
  objects: ['object_text', '抽查对象', '检查对象', '对象'],
  ratio: ['ratio_text', '抽查比例', '比例'],
  frequency: ['frequency_text', '抽查频次', '频次'],
  method: ['method_text', '抽查方式', '检查方式', '方式'],
  inspectors: ['inspector_requirement', '检查人员要求', '人员要求', '检查人员'],
  note: ['note', '备注'],
} as const;

export type ListField = keyof typeof LIST_FIELDS;

export interface ListRow {
  /** 序号, or the row's number among the rows. */
  readonly row: number;
  readonly line: number;
  readonly text: Readonly<Record<ListField, string>>;
}

const NEEDED: readonly ListField[] = ['name', 'basis', 'objects', 'ratio', 'frequency', 'method'];

/** The rows by field, and the fields that the head does not have. */
export function readListRows({ columns, rows }: Table): {
  readonly rows: readonly ListRow[];
  readonly missing: readonly string[];
} {
  const fields = Object.keys(LIST_FIELDS) as readonly ListField[];
  const at = new Map(
    fields.map((field) => [
      field,
      columns.findIndex((column) => LIST_FIELDS[field].some((name) => cleanHead(name) === cleanHead(column))),
    ]),
  );
  const missing = NEEDED.filter((field) => at.get(field) === -1).map((field) => LIST_FIELDS[field][1]);
  const read = rows.map(({ line, cells }, i): ListRow => {
    const entries = fields.map((field) => [field, (cells[at.get(field) ?? -1] ?? '').trim()]);
    const text = Object.fromEntries(entries) as Record<ListField, string>;
    return { row: /^\d+$/u.test(text.row) ? Number(text.row) : i + 1, line, text };
  });
  return { rows: read, missing };
}
